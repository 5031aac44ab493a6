import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "../transfer.module.css";

interface Props {
  values: string[];
  options: { value: string; label: string }[];
  choices: Record<string, string>;
  onChange: (choices: Record<string, string>) => void;
}

/** What the values of the file that nobody knows here stand for. */
export function ValueMap({ values, options, choices, onChange }: Props) {
  const { t } = useTranslation();
  const set = (value: string, option: string) => {
    const others = Object.entries(choices).filter(([name]) => name !== value);
    onChange(Object.fromEntries(option === "" ? others : [...others, [value, option]]));
  };
  const shown = [...new Set([...values, ...Object.keys(choices)])];
  return shown.map((value) => (
    <div key={value} className={classes.value}>
      <span title={value}>{value}</span>
      <NativeSelect
        size="xs"
        aria-label={t("import.meaning", { value })}
        data={[{ value: "", label: t("import.asIs") }, ...options]}
        value={choices[value] ?? ""}
        onChange={(event) => set(value, event.currentTarget.value)}
      />
    </div>
  ));
}
