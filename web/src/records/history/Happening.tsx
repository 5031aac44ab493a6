import { Link } from "@tanstack/react-router";
import { IconPencil, IconPin, IconPinFilled } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import type { Change, TimelineItem } from "@/api/past";
import type { Pin } from "@/api/pins";
import type { RecordData, TypeMeta } from "@/api/types";
import { FieldCell } from "@/fields/FieldCell";
import { isEmpty } from "@/fields/field-ui";
import { fields } from "@/fields/registry";
import { useFormats } from "@/lib/use-formats";
import { TypeIcon } from "@/ui/icons";
import { ChangeList } from "./ChangeList";
import { actionLabel } from "./change-words";
import classes from "./past.module.css";

const TEXTS = new Set(["longtext", "richtext"]);
const FACTS = 4;

/** What is worth telling of a whole record, of which the timeline itself sends only a part. */
const TOLD = new Set(["id", "version", "title", "kind", "body", "direction", "outcome", "status", "priority", "dueOn", "total", "currency", "name", "subject"]);

/** What a record says about itself in the timeline: a few facts, and its text if it has one. */
function factsOf(meta: TypeMeta, record: RecordData) {
  const told = meta.fields.filter(
    ({ name, kind }) => name in record && name !== meta.titleField && kind !== "serial" && kind !== "moment" && !isEmpty(record[name]),
  );
  const currencies = new Set(told.map((field) => field.currencyField));
  return {
    facts: told.filter(({ name, kind }) => !TEXTS.has(kind) && !currencies.has(name)).slice(0, FACTS),
    texts: told.filter(({ kind }) => TEXTS.has(kind)),
  };
}

type OnPin = ((item: { type: string; id: number }) => void) | undefined;

interface EntryProps {
  icon: ReactNode;
  title: ReactNode;
  at?: string;
  pin?: ReactNode;
  children?: ReactNode;
}

function Entry({ icon, title, at, pin, children }: EntryProps) {
  const formats = useFormats();
  return (
    <li className={classes.item}>
      <span className={classes.badge}>{icon}</span>
      <div className={classes.body}>
        <div className={classes.top}>
          <span className={classes.title}>{title}</span>
          <span className={classes.when}>
            {at && (
              <time dateTime={at} title={formats.moment(at)}>
                {formats.relative(at)}
              </time>
            )}
            {pin}
          </span>
        </div>
        {children}
      </div>
    </li>
  );
}

interface RecordEntryProps {
  meta: TypeMeta;
  record: RecordData;
  at?: string;
  pinned: boolean;
  onPin: OnPin;
}

function RecordEntry({ meta, record, at, pinned, onPin }: RecordEntryProps) {
  const { t } = useTranslation();
  const { facts, texts } = factsOf(meta, record);
  const words = { title: record.title ?? `#${record.id}` };
  const pin = onPin && (
    <button
      type="button"
      className={classes.pin}
      aria-pressed={pinned}
      aria-label={pinned ? t("timeline.unpin", words) : t("timeline.pin", words)}
      onClick={() => onPin({ type: meta.type, id: record.id })}
    >
      {pinned ? <IconPinFilled size={15} aria-hidden /> : <IconPin size={15} stroke={1.7} aria-hidden />}
    </button>
  );
  const title = (
    <>
      <span className={classes.kindName}>{meta.label}</span>
      <Link to="/$type/$id" params={{ type: meta.type, id: String(record.id) }} className={classes.link}>
        {record.title ?? `#${record.id}`}
      </Link>
    </>
  );
  return (
    <Entry icon={<TypeIcon name={meta.icon} size={14} />} title={title} at={at} pin={pin}>
      {facts.length > 0 && (
        <div className={classes.facts}>
          {facts.map((field) => (
            <span key={field.name} title={field.label}>
              <FieldCell field={field} record={record} />
            </span>
          ))}
        </div>
      )}
      {texts.map((field) => {
        const { View } = fields[field.kind];
        return (
          <div key={field.name} className={classes.summary}>
            <View value={record[field.name] as string} field={field} record={record} />
          </div>
        );
      })}
    </Entry>
  );
}

function ChangeEntry({ type, change }: { type: string; change: Change }) {
  const { t } = useTranslation();
  const title = (
    <>
      {change.by?.title ?? t("history.somebody")} <span className={classes.muted}>{actionLabel(change.action, t)}</span>
    </>
  );
  return (
    <Entry icon={<IconPencil size={13} aria-hidden />} title={title} at={change.at}>
      <ChangeList type={type} change={change} />
    </Entry>
  );
}

/** Something pinned; it shows what the timeline would show of it. */
export function PinnedEntry({ pin, meta, onPin }: { pin: Pin; meta: TypeMeta | undefined; onPin: OnPin }) {
  if (!meta) return null;
  const record = Object.fromEntries(Object.entries(pin.record).filter(([name]) => TOLD.has(name))) as RecordData;
  return <RecordEntry meta={meta} record={record} pinned onPin={onPin} />;
}

/** One line of the timeline of a record of type `self`. */
export function Happening({ item, self, pinned = false, onPin }: { item: TimelineItem; self: string; pinned?: boolean; onPin?: OnPin }) {
  const meta = useModel().type(item.type);
  if (item.change) return <ChangeEntry type={self} change={item.change} />;
  return meta && item.record ? <RecordEntry meta={meta} record={item.record} at={item.at} pinned={pinned} onPin={onPin} /> : null;
}
