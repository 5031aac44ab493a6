import { Radio } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SetupAnswers } from "@/api/setup";
import classes from "./setup.module.css";

interface Props {
  language: string;
  value: SetupAnswers["sample"];
  onChange: (sample: SetupAnswers["sample"]) => void;
}

/** Begin with a company to play with, or with an empty house. */
export function SampleChoice({ language, value, onChange }: Props) {
  const { t } = useTranslation();
  const sample = language === "en" ? "en" : "zh";
  const choices = [
    { value: sample, label: t("setup.sample"), text: t("setup.sampleText") },
    { value: "none", label: t("setup.empty"), text: t("setup.emptyText") },
  ] as const;
  return (
    <Radio.Group
      label={t("setup.start")}
      value={value === "none" ? "none" : sample}
      onChange={(next) => onChange(next as SetupAnswers["sample"])}
    >
      <div className={classes.choices}>
        {choices.map((choice) => (
          <Radio.Card key={choice.value} value={choice.value} className={classes.choice} aria-label={choice.label}>
            <Radio.Indicator />
            <span>
              <span className={classes.name}>{choice.label}</span>
              <span className={classes.text}>{choice.text}</span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
