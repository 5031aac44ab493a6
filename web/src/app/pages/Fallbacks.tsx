import { Button } from "@mantine/core";
import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { IconMapQuestion, IconPlugConnectedX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { LinkButton } from "@/ui/links";

export const Waiting = () => <Bones lines={9} />;

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Blank
      icon={<IconMapQuestion size={20} stroke={1.6} />}
      title={t("page.notFound")}
      text={t("page.notFoundText")}
      actions={
        <LinkButton to="/" size="xs" variant="default">
          {t("nav.home")}
        </LinkButton>
      }
    />
  );
}

export function Failed({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const offline = isProblem(error, "network");
  return (
    <Blank
      icon={<IconPlugConnectedX size={20} stroke={1.6} />}
      title={t("status.failed")}
      text={offline ? t("status.offline") : error instanceof Error ? error.message : undefined}
      actions={
        <Button size="xs" variant="default" onClick={() => void router.invalidate()}>
          {t("action.retry")}
        </Button>
      }
    />
  );
}
