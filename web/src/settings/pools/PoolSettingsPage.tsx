import { Button, Group, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { IconInbox, IconPlus } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { poolSettingsQuery, poolsKey, removePool, type PoolSetting } from "@/api/pools";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { complain, tell } from "@/ui/toast";
import classes from "../settings.module.css";

const PoolForm = lazy(async () => ({ default: (await import("./PoolForm")).PoolForm }));
const PoolLog = lazy(async () => ({ default: (await import("./PoolLog")).PoolLog }));

/** The pools there are, their limits in a sentence, and what went in and out. */
export function PoolSettingsPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const model = useModel();
  const { data } = useQuery(poolSettingsQuery);
  const [editing, setEditing] = useState<PoolSetting | "new" | null>(null);
  const [log, setLog] = useState<PoolSetting | null>(null);
  if (!data) return <Bones lines={4} />;
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEditing("new")}>
      {t("pool.new")}
    </Button>
  );
  const remove = async (pool: PoolSetting) => {
    try {
      await removePool(pool);
      tell(t("pool.removed", { name: pool.name }));
    } catch (error) {
      complain((error as Error).message);
    }
    await client.invalidateQueries({ queryKey: poolsKey });
  };
  const sentence = (pool: PoolSetting) =>
    [
      model.type(pool.type)?.labelPlural ?? pool.type,
      t("pool.size", { count: pool.size }),
      pool.dailyLimit && t("pool.says.daily", { count: pool.dailyLimit }),
      pool.capacity && t("pool.says.capacity", { count: pool.capacity }),
      pool.idleDays && t("pool.says.idle", { count: pool.idleDays }),
      pool.dealDays && t("pool.says.deal", { count: pool.dealDays }),
      pool.coolDownDays && t("pool.says.coolDown", { count: pool.coolDownDays }),
      !pool.active && t("pool.says.off"),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <>
      <Text c="dimmed" mb="md" maw={560}>
        {t("pool.text")}
      </Text>
      {data.items.length === 0 ? (
        <Blank icon={<IconInbox size={28} stroke={1.4} />} title={t("pool.none")} text={t("pool.noneText")} actions={add} />
      ) : (
        <>
          <ul className={classes.rows}>
            {data.items.map((pool) => (
              <li key={pool.id} className={classes.row} style={{ flexWrap: "wrap" }}>
                <IconInbox size={18} stroke={1.6} aria-hidden />
                <div className={classes.rowText} style={{ flexBasis: 220 }}>
                  <div className={classes.rowTitle}>{pool.name}</div>
                  <div className={classes.muted}>{sentence(pool)}</div>
                </div>
                <Group gap={6}>
                  <Button size="compact-sm" variant="default" onClick={() => setLog(pool)} aria-label={t("pool.logOf", { name: pool.name })}>
                    {t("pool.log")}
                  </Button>
                  <Button size="compact-sm" variant="default" onClick={() => setEditing(pool)} aria-label={t("pool.editOf", { name: pool.name })}>
                    {t("action.edit")}
                  </Button>
                  {pool.size === 0 && (
                    <Button size="compact-sm" variant="default" onClick={() => void remove(pool)} aria-label={t("pool.removeOf", { name: pool.name })}>
                      {t("action.delete")}
                    </Button>
                  )}
                </Group>
              </li>
            ))}
          </ul>
          {add}
        </>
      )}
      <Suspense fallback={null}>
        {editing && <PoolForm pool={editing === "new" ? null : editing} types={data.types} onClose={() => setEditing(null)} />}
        {log && <PoolLog pool={log} onClose={() => setLog(null)} />}
      </Suspense>
    </>
  );
}
