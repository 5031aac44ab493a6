import type { FieldMeta, Json } from "@/api/types";
import { isEmpty, type Surroundings } from "./field-ui";
import { fields, open } from "./registry";

interface Props {
  field: FieldMeta;
  record: Surroundings;
}

/** A value in a grid or a card. */
export function FieldCell({ field, record }: Props) {
  const value = record[field.name] as Json | undefined;
  if (isEmpty(value)) return null;
  const { Cell } = (field.masked ? fields : open)[field.kind];
  return <Cell value={value as Json} field={field} record={record} />;
}
