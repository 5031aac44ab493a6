import { Drawer, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { poolMovesQuery, type PoolSetting } from "@/api/pools";
import { useFormats } from "@/lib/use-formats";
import { Bones } from "@/ui/Bones";
import classes from "../settings.module.css";

/** Every way in and out of a pool, the newest first. */
export function PoolLog({ pool, onClose }: { pool: PoolSetting; onClose: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data } = useQuery(poolMovesQuery(pool.id));
  return (
    <Drawer opened onClose={onClose} position="right" size="md" title={t("pool.logOf", { name: pool.name })}>
      {!data && <Bones lines={5} />}
      {data?.length === 0 && <Text c="dimmed">{t("pool.logEmpty")}</Text>}
      {data && data.length > 0 && (
        <ol className={classes.rows}>
          {data.map((move) => (
            <li key={move.id} className={classes.row}>
              <div className={classes.rowText}>
                <div className={classes.rowTitle}>{move.title ?? `#${move.record}`}</div>
                <div className={classes.muted}>
                  {[t(`pool.kind.${move.kind}`), [move.from, move.to].filter(Boolean).join(" → "), move.reason, formats.moment(move.at)]
                    .filter(Boolean)
                    .join(" · ")}
                </div>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Drawer>
  );
}
