import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconDeviceLaptop } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { devicesQuery, useSignOutDevice } from "@/api/session";
import { useFormats } from "@/lib/use-formats";
import { Bones } from "@/ui/Bones";
import { Chip } from "@/ui/Chip";
import { tell } from "@/ui/toast";
import classes from "./settings.module.css";

/** Where one is signed in, and the door for each. */
export function Devices() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data } = useQuery(devicesQuery);
  const signOut = useSignOutDevice();
  if (!data) return <Bones lines={4} />;
  return (
    <ul className={classes.rows}>
      {data.map((device) => (
        <li key={device.id} className={classes.row}>
          <IconDeviceLaptop size={20} stroke={1.6} aria-hidden />
          <div className={classes.rowText}>
            <div className={classes.rowTitle}>
              {device.device || t("devices.unknown")} {device.current && <Chip label={t("devices.current")} color="green" />}
            </div>
            <div className={classes.muted}>
              {device.address} · {t("devices.lastSeen", { when: formats.relative(device.lastSeenAt) })}
            </div>
          </div>
          {!device.current && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => signOut.mutate(device.id, { onSuccess: () => tell(t("devices.done")) })}
            >
              {t("user.signOut")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
