import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ListParams } from "@/api/records";
import { useReached } from "../list/use-reached";

/** Says how many of a list's records will be left as they are, before anything is done. */
export function Within({ type, params }: { type: string; params: ListParams }) {
  const { t } = useTranslation();
  const part = useReached(type, params, "bulk");
  return part && <Alert variant="default" role="status" title={t("bulk.some", part)} />;
}
