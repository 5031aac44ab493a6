import { NativeSelect, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FieldLevel, ModelField, ModelType, RoleDraft, RoleModel } from "@/api/roles";
import classes from "./roles.module.css";

interface Props {
  type: ModelType;
  draft: RoleDraft;
  model: RoleModel;
  onChange: (more: Partial<RoleDraft>) => void;
}

/** The fields of a type. Those that tell the same in several places are chosen once for all. */
export function RoleFields({ type, draft, model, onChange }: Props) {
  const { t } = useTranslation();
  const all = model.types.flatMap((one) => one.fields);
  const together = (field: ModelField) =>
    field.information ? all.filter((other) => other.information === field.information) : [field];
  const set = (field: ModelField, level: FieldLevel) => {
    const fields = { ...draft.fields };
    for (const one of together(field)) {
      const levels = { ...fields[one.type] };
      if (level === "write") delete levels[one.name];
      else levels[one.name] = level;
      fields[one.type] = levels;
    }
    onChange({ fields });
  };
  const levels = (field: ModelField): FieldLevel[] => [
    "write",
    ...(field.writable || field.information ? (["read"] as const) : []),
    ...(field.maskable ? (["mask"] as const) : []),
    "none",
  ];
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t("roles.fieldsText")}
      </Text>
      <ul className={classes.fieldList}>
        {type.fields.map((field) => (
          <li key={`${field.type}.${field.name}`} className={classes.field}>
            <span className={classes.fieldName}>
              {field.label}
              {field.informationLabel && (
                <Text size="xs" c="dimmed">
                  {t("roles.everywhere", { what: field.informationLabel })}
                </Text>
              )}
            </span>
            <NativeSelect
              size="xs"
              aria-label={field.label}
              value={draft.fields[field.type]?.[field.name] ?? "write"}
              data={levels(field).map((level) => ({
                value: level,
                label: level === "write" && !field.writable ? t("roles.level.read") : t(`roles.level.${level}`),
              }))}
              onChange={(event) => set(field, event.currentTarget.value as FieldLevel)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
