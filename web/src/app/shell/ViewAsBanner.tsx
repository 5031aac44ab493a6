import { Button } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { stopViewing } from "@/api/roles";
import type { Meta } from "@/api/types";
import classes from "./shell.module.css";

/** Says, on every page, that it is seen through other eyes, and ends that with one click. */
export function ViewAsBanner({ viewAs }: { viewAs: Meta["viewAs"] }) {
  const { t } = useTranslation();
  if (!viewAs?.kind) return null;
  return (
    <div className={classes.warning} role="status">
      <IconEye size={15} aria-hidden />
      {t(`viewAs.${viewAs.kind}`, { name: viewAs.name })}
      <Button size="compact-xs" variant="default" onClick={() => void stopViewing()}>
        {t("viewAs.stop")}
      </Button>
    </div>
  );
}
