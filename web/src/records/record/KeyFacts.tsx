import type { FieldMeta, RecordData, TypeMeta } from "@/api/types";
import { isEmpty } from "@/fields/field-ui";
import { fields } from "@/fields/registry";
import type { Json } from "@/api/types";
import classes from "./record.module.css";

interface Props {
  meta: TypeMeta;
  record: RecordData;
  limit: number;
}

const ROLLUPS = 5;

/** Roll-ups first, they are what one opens a record for; then where it stands and whose it is. */
function keyFacts(meta: TypeMeta): FieldMeta[] {
  const rollups = meta.fields.filter((field) => field.kind === "rollup");
  const totals = meta.fields.filter((field) => field.readOnly && field.kind === "money" && meta.list.includes(field.name));
  const stands = meta.fields.filter((field) => field.kind === "choice" && meta.list.includes(field.name));
  const owner = meta.fields.filter((field) => field.name === meta.ownerField);
  const listedFirst = (a: FieldMeta, b: FieldMeta) => Number(meta.list.includes(b.name)) - Number(meta.list.includes(a.name));
  const best = rollups.toSorted(listedFirst);
  return [...best.slice(0, ROLLUPS), ...totals, ...stands, ...owner, ...best.slice(ROLLUPS)];
}

export function KeyFacts({ meta, record, limit }: Props) {
  const facts = keyFacts(meta)
    .filter((field) => !isEmpty(record[field.name]))
    .slice(0, limit);
  if (facts.length === 0) return null;
  return (
    <dl className={classes.facts}>
      {facts.map((field) => {
        const { Cell } = fields[field.kind];
        return (
          <div key={field.name} className={classes.fact}>
            <dt>{field.label}</dt>
            <dd>
              <Cell value={record[field.name] as Json} field={field} record={record} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
