import type { RecordData, Reference } from "@/api/types";
import classes from "./duplicates.module.css";

const text = (value: unknown) => (typeof value === "string" && value ? value : null);

/** Who a record is, in one line: title and what tells it from others. */
export function Identity({ record }: { record: RecordData }) {
  const company = (record.customer as Reference | undefined)?.title;
  const facts = [text(record.number), text(company), text(record.phone), text(record.email)].filter(Boolean);
  return (
    <span className={classes.identity}>
      <span className={classes.name}>{record.title ?? `#${record.id}`}</span>
      {facts.length > 0 && <span className={classes.facts}>{facts.join(" · ")}</span>}
    </span>
  );
}
