import { IconPhone } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FieldMeta, RecordData, TypeMeta } from "@/api/types";
import { FieldCell } from "@/fields/FieldCell";
import { isEmpty } from "@/fields/field-ui";
import { Avatar } from "@/ui/Avatar";
import { slotsOf } from "../record/slots";
import { callLink } from "./call-link";
import classes from "./cards.module.css";

interface Props {
  meta: TypeMeta;
  rows: RecordData[];
  shown: FieldMeta[];
  stale: boolean;
  onEnd: () => void;
}

const CARD = 68;
const FACTS = 2;
/** What is worth a line on a card, the most telling first; ways of contact are behind the call button. */
const TELLING = ["choice", "money", "rollup", "date", "reference", "text", "tags"];

function CallButton({ meta, record }: { meta: TypeMeta; record: RecordData }) {
  const { t } = useTranslation();
  const href = callLink(meta, record);
  if (!href) return null;
  return (
    <a className={classes.call} href={href} aria-label={t("list.call", { title: record.title ?? record.id })}>
      <IconPhone size={19} stroke={1.7} aria-hidden />
    </a>
  );
}

/** The list at phone width: two-line cards instead of a table. */
export function Cards({ meta, rows, shown, stale, onEnd }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 20) onEnd();
  }, [last, rows.length, onEnd]);
  const { cards } = slotsOf(meta.type);
  const others = shown
    .filter(({ name, kind }) => name !== meta.titleField && TELLING.includes(kind))
    .sort((a, b) => TELLING.indexOf(a.kind) - TELLING.indexOf(b.kind));

  return (
    <div ref={scroller} className={classes.scroller} aria-busy={stale} tabIndex={0} role="region" aria-label={meta.labelPlural}>
      <ul className={classes.list} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const record = rows[item.index]!;
          const facts = others.filter((field) => !isEmpty(record[field.name]) && Number(record[field.name]) !== 0).slice(0, FACTS);
          return (
            <li key={record.id} data-record={`${meta.type}/${record.id}`} className={classes.card} style={{ transform: `translateY(${item.start}px)` }}>
              <Avatar name={record.title ?? "#"} large />
              <div className={classes.text}>
                <Link className={classes.title} to="/$type/$id" params={{ type: meta.type, id: String(record.id) }}>
                  {record.title ?? `#${record.id}`}
                </Link>
                <div className={classes.facts}>
                  {facts.map((field) => (
                    <span key={field.name} className={classes.fact}>
                      <FieldCell field={field} record={record} />
                    </span>
                  ))}
                </div>
              </div>
              {cards.map((Card, index) => (
                <Card key={index} meta={meta} record={record} />
              ))}
              <CallButton meta={meta} record={record} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
