import { useTranslation } from "react-i18next";
import type { ImportState } from "@/api/import-types";
import { Chip } from "@/ui/Chip";
import { colourOf } from "./stage";

export function StateChip({ state }: { state: ImportState }) {
  const { t } = useTranslation();
  return <Chip label={t(`import.state.${state}`)} color={colourOf(state)} />;
}
