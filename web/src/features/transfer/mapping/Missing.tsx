import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ImportField } from "@/api/import-types";
import { fix, fixedValue, missing, type Draft } from "../draft";
import classes from "../transfer.module.css";

interface Props {
  draft: Draft;
  fields: ImportField[];
  onChange: (draft: Draft) => void;
}

/** Required fields that no column is for: one value for every row instead. */
export function Missing({ draft, fields, onChange }: Props) {
  const { t } = useTranslation();
  const open = missing(draft, fields);
  if (open.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="import-missing">
      <h2 id="import-missing" className={classes.heading}>
        {t("import.missing")}
      </h2>
      <p className={classes.muted}>{t("import.missingText")}</p>
      <div className={classes.fields}>
        {open.map(({ name, label, options }) => {
          const shared = { label, withAsterisk: draft.mode !== "update", value: fixedValue(draft, name) };
          return options ? (
            <NativeSelect
              key={name}
              {...shared}
              data={[{ value: "", label: "" }, ...options.map((one) => ({ value: one.value, label: one.label }))]}
              onChange={(event) => onChange(fix(draft, name, event.currentTarget.value))}
            />
          ) : (
            <TextInput key={name} {...shared} onChange={(event) => onChange(fix(draft, name, event.currentTarget.value))} />
          );
        })}
      </div>
    </section>
  );
}
