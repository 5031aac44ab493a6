import { Button } from "@mantine/core";
import { IconMapPin } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { mapLink } from "@/lib/maps";
import type { SlotProps } from "@/records/record/slots";

/** Where it was, on a map site of the company's country. */
export function MapAction({ record }: SlotProps) {
  const { t } = useTranslation();
  const { company } = useModel();
  const { latitude, longitude, place } = record;
  if (typeof latitude !== "string" || typeof longitude !== "string") return null;
  const href = mapLink({ latitude, longitude }, company.phoneRegion, typeof place === "string" ? place : "");
  return (
    <Button component="a" href={href} target="_blank" rel="noopener noreferrer" size="xs" variant="default" leftSection={<IconMapPin size={15} />}>
      {t("log.map")}
    </Button>
  );
}
