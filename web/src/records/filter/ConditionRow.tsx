import { ActionIcon, Select } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import type { FieldMeta } from "@/api/types";
import { RegionFilter } from "@/fields/filters/RegionFilter";
import { fields } from "@/fields/registry";
import type { Condition } from "./conditions";
import { joinOperator, operatorLabel, operatorsOf, splitOperator } from "./operators";
import { filterableFields, partsOf } from "./parts";
import classes from "./filter.module.css";

interface Props {
  type: string;
  condition: Condition;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

/** A condition starts with the field's first operator and no value. */
export function startCondition(field: FieldMeta, parts: FieldMeta[]): Condition {
  const asked = parts[0] ?? field;
  const { operator, values } = splitOperator(operatorsOf(asked)[0] ?? "==");
  return {
    field: field.name,
    part: parts[0]?.name,
    within: field.kind === "children" ? "any" : undefined,
    operator,
    values: values ?? [],
  };
}

export function ConditionRow({ type, condition, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const available = filterableFields(model, type);
  const field = model.field(type, condition.field);
  if (!field) return null;
  const parts = partsOf(model, field, t);
  const asked = parts.find((part) => part.name === condition.part) ?? (parts[0] && condition.part ? parts[0] : field);
  const Filter = asked.region ? RegionFilter : fields[asked.kind].Filter;
  const chosen = joinOperator(condition.operator, condition.values);
  const operators = operatorsOf(asked);

  const chooseField = (name: string | null) => {
    const next = name ? model.field(type, name) : undefined;
    if (next) onChange(startCondition(next, partsOf(model, next, t)));
  };
  const choosePart = (name: string | null) => {
    const part = parts.find((candidate) => candidate.name === name);
    if (part) onChange({ ...startCondition(field, [part]), within: condition.within });
  };
  const chooseOperator = (choice: string | null) => {
    if (!choice) return;
    const { operator, values } = splitOperator(choice);
    const keep = condition.operator === "=empty=" ? [] : condition.values;
    onChange({ ...condition, operator, values: values ?? keep });
  };

  return (
    <div className={classes.condition}>
      <div className={classes.parts}>
      <Select
        size="xs"
        aria-label={t("filter.field")}
        data={available.map(({ name, label }) => ({ value: name, label }))}
        value={condition.field}
        onChange={chooseField}
        searchable
        allowDeselect={false}
      />
      {field.kind === "children" && (
        <Select
          size="xs"
          aria-label={t("filter.within")}
          data={[
            { value: "any", label: t("filter.any") },
            { value: "none", label: t("filter.none") },
          ]}
          value={condition.within ?? "any"}
          onChange={(within) => onChange({ ...condition, within: within === "none" ? "none" : "any" })}
          allowDeselect={false}
        />
      )}
      {parts.length > 0 && (
        <Select
          size="xs"
          aria-label={t("filter.part")}
          data={parts.map(({ name, label }) => ({ value: name, label }))}
          value={condition.part ?? null}
          onChange={choosePart}
          allowDeselect={false}
        />
      )}
      <Select
        size="xs"
        aria-label={t("filter.operator")}
        data={operators.map((value) => ({ value, label: operatorLabel(value, asked, t) }))}
        value={chosen}
        onChange={chooseOperator}
        allowDeselect={false}
      />
      {condition.operator !== "=empty=" && (
        <Filter
          key={`${asked.name}${condition.operator}`}
          field={asked}
          operator={condition.operator}
          values={condition.values}
          onChange={(values) => onChange({ ...condition, values })}
        />
      )}
      </div>
      <ActionIcon variant="subtle" color="gray" aria-label={t("filter.remove")} onClick={onRemove}>
        <IconX size={15} />
      </ActionIcon>
    </div>
  );
}
