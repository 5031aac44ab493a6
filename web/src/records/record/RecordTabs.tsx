import { Tabs } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import type { FieldMeta, RecordData, TypeMeta } from "@/api/types";
import { isWritable } from "../form/form-fields";
import { RelatedList } from "../related/RelatedList";
import { HistoryTab } from "../history/HistoryTab";
import { TimelineTab } from "../history/TimelineTab";
import { FilesTab } from "../files/FilesTab";
import { InlineField } from "./InlineField";
import { slotsOf } from "./slots";
import classes from "./record.module.css";

interface Props {
  meta: TypeMeta;
  record: RecordData;
  /** The fields, where there is no room for them beside the tabs. */
  details?: ReactNode;
  /** Children that fill a tab of their own. */
  wide: FieldMeta[];
}

/** What happened, what belongs to the record, and who changed it. */
export function RecordTabs({ meta, record, details, wide }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const related = meta.related.flatMap(({ type, field, label }) => {
    const other = model.type(type);
    return other && !other.child && other.can.read !== false ? [{ other, field, label }] : [];
  });
  const { overview: Overview } = slotsOf(meta.type);
  const editable = record.can?.update ?? meta.can.update ?? false;
  const first = Overview ? "overview" : wide[0] ? wide[0].name : meta.timeline ? "timeline" : related[0] ? `${related[0].other.type}.${related[0].field}` : "history";
  const [tab, setTab] = useState<string | null>(details ? "details" : first);
  const several = (type: string) => type === meta.type || related.filter(({ other }) => other.type === type).length > 1;
  return (
    <Tabs value={tab} onChange={setTab} className={classes.tabs} keepMounted={false}>
      <Tabs.List className={classes.tabList}>
        {details && <Tabs.Tab value="details">{t("record.details")}</Tabs.Tab>}
        {Overview && <Tabs.Tab value="overview">{t("record.overview")}</Tabs.Tab>}
        {wide.map(({ name, label }) => (
          <Tabs.Tab key={name} value={name}>
            {label}
          </Tabs.Tab>
        ))}
        {meta.timeline && <Tabs.Tab value="timeline">{t("record.timeline")}</Tabs.Tab>}
        {related.map(({ other, field, label }) => (
          <Tabs.Tab key={`${other.type}.${field}`} value={`${other.type}.${field}`}>
            {label ? label : several(other.type) ? `${other.labelPlural} (${model.field(other.type, field)?.label ?? field})` : other.labelPlural}
          </Tabs.Tab>
        ))}
        {meta.timeline && <Tabs.Tab value="files">{t("files.tab")}</Tabs.Tab>}
        <Tabs.Tab value="history">{t("record.history")}</Tabs.Tab>
      </Tabs.List>
      {Overview && (
        <Tabs.Panel value="overview">
          <Overview meta={meta} record={record} />
        </Tabs.Panel>
      )}
      {details && (
        <Tabs.Panel value="details" className={classes.stacked}>
          {details}
        </Tabs.Panel>
      )}
      {wide.map((field) => (
        <Tabs.Panel key={field.name} value={field.name} className={classes.wide}>
          <InlineField type={meta.type} field={field} record={record} editable={editable && isWritable(field)} bare />
        </Tabs.Panel>
      ))}
      {meta.timeline && (
        <Tabs.Panel value="timeline">
          <TimelineTab type={meta.type} id={record.id} editable={editable} />
        </Tabs.Panel>
      )}
      {meta.timeline && (
        <Tabs.Panel value="files">
          <FilesTab type={meta.type} id={record.id} editable={editable} />
        </Tabs.Panel>
      )}
      {related.map(({ other, field, label }) => (
        <Tabs.Panel key={`${other.type}.${field}`} value={`${other.type}.${field}`}>
          <RelatedList meta={other} field={field} label={label} parent={record} />
        </Tabs.Panel>
      ))}
      <Tabs.Panel value="history">
        <HistoryTab type={meta.type} id={record.id} />
      </Tabs.Panel>
    </Tabs>
  );
}
