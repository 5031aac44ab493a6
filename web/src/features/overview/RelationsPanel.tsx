import { ActionIcon, Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { relationsQuery, type Relation } from "@/api/customer";
import { useModel } from "@/api/meta";
import type { RecordData } from "@/api/types";
import { useRemove, useRestore } from "@/api/writes";
import { useFormats } from "@/lib/use-formats";
import { useCreateForm } from "@/records/form/form-stack";
import { Bones } from "@/ui/Bones";
import { Chip } from "@/ui/Chip";
import { tell } from "@/ui/toast";
import { Panel } from "./Panel";
import classes from "./overview.module.css";

const TYPE = "customer-relations";

function useTime() {
  const { t } = useTranslation();
  const formats = useFormats();
  return ({ since, until }: Relation) => {
    if (since && until) return t("overview.sinceUntil", { since: formats.date(since), until: formats.date(until) });
    if (since) return t("overview.since", { since: formats.date(since) });
    return until && t("overview.until", { until: formats.date(until) });
  };
}

function Related({ relation, onRemove }: { relation: Relation; onRemove?: () => void }) {
  const { t } = useTranslation();
  const time = useTime();
  const title = relation.customer.title ?? `#${relation.customer.id}`;
  const more = [relation.label, time(relation), relation.note].filter(Boolean).join(" · ");
  return (
    <li className={classes.person}>
      <div className={classes.who}>
        <Link to="/$type/$id" params={{ type: "customers", id: String(relation.customer.id) }} className={classes.name} title={title}>
          {title}
        </Link>
        {more && (
          <div className={classes.work} title={more}>
            {more}
          </div>
        )}
      </div>
      <Chip label={relation.word} />
      {onRemove && (
        <ActionIcon variant="subtle" color="gray" aria-label={t("overview.unrelate", { title })} onClick={onRemove}>
          <IconX size={15} stroke={1.7} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

/** What other customers are to this one, whichever of the two it was written down at. */
export function RelationsPanel({ customer }: { customer: RecordData }) {
  const { t } = useTranslation();
  const meta = useModel().type(TYPE);
  const create = useCreateForm();
  const remove = useRemove(TYPE);
  const restore = useRestore(TYPE);
  const { data } = useQuery(relationsQuery(customer.id));
  if (!meta) return null;
  const values = { customer: { id: customer.id, title: customer.title } };
  const add = meta.can.create && (
    <Button
      size="compact-xs"
      variant="subtle"
      leftSection={<IconPlus size={13} />}
      onClick={() => create({ type: TYPE, values, onCreated: () => undefined })}
    >
      {t("action.new", { what: meta.label })}
    </Button>
  );
  const onRemove = ({ id, version, word, customer: { title } }: Relation) =>
    remove.mutate(
      { id, version },
      {
        onSuccess: () =>
          tell(t("record.deleted", { title: `${word} · ${title ?? ""}` }), { label: t("action.undo"), run: () => restore.mutate(id) }),
      },
    );
  return (
    <Panel title={meta.labelPlural} aside={add}>
      {!data && <Bones lines={3} />}
      {data?.items.length === 0 && <p className={classes.none}>{t("list.none", { what: meta.labelPlural })}</p>}
      <ul className={classes.list}>
        {data?.items.map((relation) => (
          <Related key={relation.id} relation={relation} onRemove={meta.can.delete ? () => onRemove(relation) : undefined} />
        ))}
      </ul>
      {data?.cut && <p className={classes.none}>{t("overview.relationsCut")}</p>}
    </Panel>
  );
}
