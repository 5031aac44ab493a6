import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DayInput } from "@/fields/inputs/dates";
import { useFormats } from "@/lib/use-formats";
import { today } from "@/lib/zone";
import { Chips } from "./Chips";
import { addDays, QUICK_DAYS } from "./days";

interface Props {
  value: string | null;
  onChange: (day: string | null) => void;
  error?: string;
}

const CUSTOM = "custom";

/** When to be in touch next: one tap for what is usual, a calendar for the rest. */
export function NextContact({ value, onChange, error }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [custom, setCustom] = useState(false);
  const now = today(formats.timeZone);
  const quick = QUICK_DAYS.map(({ key, days }) => ({ day: addDays(now, days), label: t(`log.${key}`) }));
  const chosen = custom ? CUSTOM : value;
  const choose = (next: string | null) => {
    setCustom(next === CUSTOM);
    onChange(next === CUSTOM ? value : next);
  };
  return (
    <div>
      <Chips
        label={t("log.next")}
        options={[
          ...quick.map(({ day, label }) => ({ value: day, label, title: formats.date(day) })),
          { value: CUSTOM, label: t("log.custom") },
        ]}
        value={chosen}
        onChange={choose}
      />
      {(custom || error) && (
        <DayInput
          mt={8}
          aria-label={t("log.customDay")}
          value={value}
          onChange={onChange}
          minDate={now}
          error={error}
        />
      )}
    </div>
  );
}
