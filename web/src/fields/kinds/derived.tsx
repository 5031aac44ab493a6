import type { FieldMeta } from "@/api/types";
import { field, type FieldUi, type FilterEdited, type Shown } from "../field-ui";
import { lazyFilter } from "../lazy-input";
import { open } from "../registry";
import type { Json } from "@/api/types";
import classes from "../fields.module.css";

/** The kind a calculated field looks like. */
const looks = (meta: FieldMeta): FieldUi => {
  const kind = meta.valueKind ?? "text";
  return kind === "rollup" || kind === "computed" ? open.text : open[kind];
};

/** A sum of nothing is said quietly. */
function Cell(props: Shown<Json>) {
  const { Cell } = looks(props.field);
  const cell = <Cell {...props} />;
  return Number(props.value) === 0 ? <span className={classes.muted}>{cell}</span> : cell;
}

function View(props: Shown<Json>) {
  const { View } = looks(props.field);
  return <View {...props} />;
}

function Filter(props: FilterEdited) {
  const { Filter } = looks(props.field);
  return <Filter {...props} />;
}

const Nothing = () => null;

const derived = field<Json>({
  Cell,
  View,
  Input: Nothing,
  Filter,
  text: (value, meta, formats, record) => looks(meta).text(value, meta, formats, record),
  commit: "enter",
  width: 130,
  readOnly: true,
});

export const rollup = derived;
export const computed = derived;

const Serial = ({ value }: Shown<string>) => <span className={classes.number}>{value}</span>;

export const serial = field<string>({
  Cell: Serial,
  View: Serial,
  Input: Nothing,
  Filter: lazyFilter((inputs) => inputs.TextFilter),
  text: (value) => value,
  commit: "enter",
  width: 110,
  readOnly: true,
});
