import type { Json } from "@/api/types";
import { ChildrenEditor } from "../children/ChildrenEditor";
import type { Edited } from "../field-ui";
import type { Row } from "../kinds/children";

export function ChildrenBox({ value, onChange, field, error, inline }: Edited<Json>) {
  return (
    <ChildrenEditor
      rows={(value ?? []) as Row[]}
      onChange={(rows) => onChange(rows as Json)}
      field={field}
      error={error}
      inline={inline}
    />
  );
}
