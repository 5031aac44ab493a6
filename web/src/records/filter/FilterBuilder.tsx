import { Button, SegmentedControl } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { ConditionRow, startCondition } from "./ConditionRow";
import { draftToText, emptyDraft, textToDraft, type ConditionGroup, type Draft } from "./conditions";
import { filterableFields, partsOf } from "./parts";
import classes from "./filter.module.css";

interface Props {
  type: string;
  filter: string | undefined;
  onChange: (filter: string | undefined) => void;
}

function Match({ is, onChange }: { is: "and" | "or"; onChange: (is: "and" | "or") => void }) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t("filter.match")}
      value={is}
      onChange={(value) => onChange(value === "or" ? "or" : "and")}
      data={[
        { value: "and", label: t("filter.all") },
        { value: "or", label: t("filter.anyOf") },
      ]}
    />
  );
}

/** Conditions in plain words; every finished change goes to the URL at once. */
export function FilterBuilder({ type, filter, onChange }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const available = filterableFields(model, type);
  const [draft, setDraft] = useState<Draft>(() => {
    const read = textToDraft(filter, available) ?? emptyDraft();
    return read.groups.length > 0 ? read : { is: "and", groups: [{ is: "and", conditions: [] }] };
  });

  const apply = (next: Draft) => {
    setDraft(next);
    onChange(draftToText(next));
  };
  const setGroup = (at: number, group: ConditionGroup) => {
    const groups = draft.groups.map((old, index) => (index === at ? group : old));
    apply({ ...draft, groups: groups.length > 1 ? groups.filter((g) => g.conditions.length > 0) : groups });
  };
  const first = available.find((field) => field.name === model.type(type)?.titleField) ?? available[0];
  const fresh = () => (first ? [startCondition(first, partsOf(model, first, t))] : []);

  return (
    <div className={classes.builder}>
      {draft.groups.map((group, at) => (
        <div key={at} className={classes.group}>
          {at > 0 && (
            <div className={classes.between}>
              <Match is={draft.is} onChange={(is) => apply({ ...draft, is })} />
            </div>
          )}
          {group.conditions.length > 1 && <Match is={group.is} onChange={(is) => setGroup(at, { ...group, is })} />}
          {group.conditions.map((condition, index) => (
            <ConditionRow
              key={index}
              type={type}
              condition={condition}
              onChange={(next) =>
                setGroup(at, { ...group, conditions: group.conditions.map((c, i) => (i === index ? next : c)) })
              }
              onRemove={() => setGroup(at, { ...group, conditions: group.conditions.filter((_, i) => i !== index) })}
            />
          ))}
          {group.conditions.length === 0 && <div className={classes.hint}>{t("filter.hint")}</div>}
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() => setGroup(at, { ...group, conditions: [...group.conditions, ...fresh()] })}
          >
            {t("filter.add")}
          </Button>
        </div>
      ))}
      <div className={classes.foot}>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          disabled={draft.groups.every((group) => group.conditions.length === 0)}
          onClick={() => setDraft({ ...draft, groups: [...draft.groups, { is: "or", conditions: fresh() }] })}
        >
          {t("filter.addGroup")}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => apply({ is: "and", groups: [{ is: "and", conditions: [] }] })}
        >
          {t("filter.clear")}
        </Button>
      </div>
    </div>
  );
}
