import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { claim, poolsKey, type OpenPool, type PoolItem } from "@/api/pools";
import type { Json } from "@/api/types";
import { isEmpty } from "@/fields/field-ui";
import { fields } from "@/fields/registry";
import { useFormats } from "@/lib/use-formats";
import { complain, tell } from "@/ui/toast";
import classes from "./pool.module.css";

const AssignDialog = lazy(async () => ({ default: (await import("./AssignDialog")).AssignDialog }));

const FACTS = ["number", "stage", "industry", "companySize", "lastPurchaseOn"];

/** A record that nobody has: enough to decide by, and the button that makes it one's own. */
export function PoolLine({ pool, item }: { pool: OpenPool; item: PoolItem }) {
  const { t } = useTranslation();
  const model = useModel();
  const client = useQueryClient();
  const navigate = useNavigate();
  const formats = useFormats();
  const [assigning, setAssigning] = useState(false);
  const { record } = item;
  const take = useMutation({
    meta: { handled: true },
    mutationFn: () => claim(pool.id, record.id),
    onSuccess: () =>
      tell(t("pool.claimed", { title: record.title ?? "" }), {
        label: t("action.open"),
        run: () => void navigate({ to: "/$type/$id", params: { type: pool.type, id: String(record.id) } }),
      }),
    onError: (error) => complain(error.message),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: poolsKey });
      await client.invalidateQueries({ queryKey: ["records", pool.type] });
    },
  });
  const shown = FACTS.flatMap((name) => {
    const field = model.field(pool.type, name);
    return field && !isEmpty(record[name] as Json) ? [field] : [];
  });
  const before = [item.previous && t("pool.previous", { name: item.previous }), t("pool.since", { when: formats.relative(item.since) }), item.reason];
  return (
    <li className={classes.item}>
      <div className={classes.text}>
        <div className={classes.name}>{record.title}</div>
        <div className={classes.muted}>
          {shown.map((field) => {
            const { Cell } = fields[field.kind];
            return (
              <span key={field.name}>
                <Cell value={record[field.name] as Json} field={field} record={record} />{" "}
              </span>
            );
          })}
        </div>
        <div className={classes.muted}>{before.filter(Boolean).join(" · ")}</div>
        {item.coolingUntil && <div className={classes.muted}>{t("pool.cooling", { when: formats.moment(item.coolingUntil) })}</div>}
      </div>
      {model.may("pools") && (
        <Button variant="default" aria-label={t("pool.assignOf", { title: record.title ?? "" })} onClick={() => setAssigning(true)}>
          {t("pool.assign")}
        </Button>
      )}
      <Suspense fallback={null}>{assigning && <AssignDialog pool={pool} record={record} onClose={() => setAssigning(false)} />}</Suspense>
      <Button
        variant="light"
        loading={take.isPending}
        disabled={item.coolingUntil !== null}
        aria-label={t("pool.claimOf", { title: record.title ?? "" })}
        onClick={() => take.mutate()}
      >
        {t("pool.claim")}
      </Button>
    </li>
  );
}
