import { useModel } from "@/api/meta";
import type { FieldMeta, Reference } from "@/api/types";
import type { Row } from "../kinds/children";
import { FieldCell } from "../FieldCell";
import { isMasked } from "../masked";
import { fields } from "../registry";
import { looksOf } from "../looks";
import { contactLink } from "./contact-link";
import { childColumns } from "./child-fields";
import classes from "./children.module.css";

interface Props {
  rows: Row[];
  type: string;
  label: string;
}

const isNothing = (value: unknown) => value === null || value === undefined || value === false || Number(value) === 0;

const saysSomething = ({ name }: FieldMeta, rows: Row[]) => rows.some((row) => !isNothing(row[name]));

/** The words of a line that are only the name of its product again. */
const repeatsReference = (column: FieldMeta, all: FieldMeta[], rows: Row[]) =>
  column.kind === "text" &&
  all.some(
    ({ name, kind }) =>
      kind === "reference" && rows.every((row) => (row[name] as Partial<Reference> | null | undefined)?.title === row[column.name]),
  );

function ChildCell({ column, row }: { column: FieldMeta; row: Row }) {
  const { View } = fields[column.kind];
  if (column.kind === "address" && row[column.name]) return <View value={row[column.name]!} field={column} record={row} />;
  const href = column.name === "value" && !isMasked(column, row.value) ? contactLink(row) : null;
  if (!href) return <FieldCell field={column} record={row} />;
  return (
    <a className={classes.link} href={href} rel="noopener noreferrer">
      {String(row.value)}
    </a>
  );
}

/** Children as a small table, only the columns that have something to say. */
export function ChildrenTable({ rows, type, label }: Props) {
  const model = useModel();
  const all = childColumns(model, type);
  const columns = all.filter((column) => saysSomething(column, rows) && !repeatsReference(column, all, rows));
  return (
    <div className={classes.scroller} tabIndex={0} role="region" aria-label={label}>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} data-align={looksOf(column).align} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id ?? `new-${index}`}>
              {columns.map((column) => (
                <td key={column.name} data-align={looksOf(column).align}>
                  <ChildCell column={column} row={row} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
