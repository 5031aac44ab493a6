import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFigure } from "./standing";

interface Props {
  label: string;
  value: string | null;
  whole: boolean;
  disabled: boolean;
  onSave: (value: string | null) => void;
}

/** A figure read off the old system; kept when one leaves the field. */
export function OldFigure({ label, value, whole, disabled, onSave }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const save = () => {
    if (typed === null) return;
    const read = readFigure(typed, whole);
    setWrong(read === undefined);
    if (read === undefined) return;
    setTyped(null);
    if (read !== value) onSave(read);
  };
  return (
    <TextInput
      size="xs"
      inputMode={whole ? "numeric" : "decimal"}
      aria-label={label}
      placeholder={t("moving.unknown")}
      value={typed ?? value ?? ""}
      disabled={disabled}
      error={wrong ? t("moving.noFigure") : undefined}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => event.key === "Enter" && save()}
    />
  );
}
