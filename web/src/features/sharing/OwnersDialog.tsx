import { Modal, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ownersQuery } from "@/api/shares";
import type { RecordData } from "@/api/types";
import { useFormats } from "@/lib/use-formats";
import { Bones } from "@/ui/Bones";
import classes from "./sharing.module.css";

/** Who had the record so far, from when, given by whom and why. */
export function OwnersDialog({ type, record, onClose }: { type: string; record: RecordData; onClose: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data } = useQuery(ownersQuery(type, record.id));
  const nobody = t("share.nobody");
  return (
    <Modal opened onClose={onClose} title={t("share.ownersSoFar")} size="lg" centered>
      {!data && <Bones lines={3} />}
      {data?.length === 0 && <Text c="dimmed">{t("share.neverChanged")}</Text>}
      {data && data.length > 0 && (
        <ol className={classes.list}>
          {data.map((change) => (
            <li key={change.at} className={classes.line}>
              <span className={classes.text}>
                {change.from?.title ?? nobody} → {change.to?.title ?? nobody}
                {change.reason && <span className={classes.muted}> · {change.reason}</span>}
              </span>
              <span className={classes.muted}>
                {[change.by?.title, t(`origin.${change.origin}`, { defaultValue: change.origin }), formats.moment(change.at)]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Modal>
  );
}
