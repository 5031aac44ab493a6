import { Button, NativeSelect } from "@mantine/core";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ModelType, Reach, RoleDraft, RoleModel } from "@/api/roles";
import { RoleFields } from "./RoleFields";
import classes from "./roles.module.css";

interface Props {
  draft: RoleDraft;
  model: RoleModel;
  onChange: (more: Partial<RoleDraft>) => void;
}

/** Types by verbs, each with its reach; a row opens its fields. On a phone each type is a card. */
export function RoleMatrix({ draft, model, onChange }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const types = model.types.toSorted((a, b) => Number(b.main) - Number(a.main));
  const set = (type: string, verb: string, reach: Reach) =>
    onChange({ rights: { ...draft.rights, [type]: { ...draft.rights[type], [verb]: reach } } });
  const label = (type: ModelType, verb: string, reach: Reach) =>
    type.reaches[verb]?.length === 2 ? t(reach === "none" ? "roles.no" : "roles.yes") : t(`roles.reach.${reach}`);
  const restricted = (type: ModelType) => type.fields.filter((field) => draft.fields[field.type]?.[field.name]).length;
  return (
    <div className={classes.scroller} tabIndex={0} role="region" aria-label={t("roles.matrix")}>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">{t("roles.records")}</th>
            {model.verbs.map((verb) => (
              <th key={verb} scope="col">
                {t(`roles.verb.${verb}`)}
              </th>
            ))}
            <th scope="col">{t("roles.fields")}</th>
          </tr>
        </thead>
        <tbody>
          {types.map((type) => (
            <Fragment key={type.type}>
              <tr>
                <th scope="row">{type.label}</th>
                {model.verbs.map((verb) => (
                  <td key={verb} className={classes.cell}>
                    {type.reaches[verb] && (
                      <>
                        <span className={classes.verb} aria-hidden>
                          {t(`roles.verb.${verb}`)}
                        </span>
                        <NativeSelect
                          size="xs"
                          aria-label={`${type.label}: ${t(`roles.verb.${verb}`)}`}
                          value={draft.rights[type.type]?.[verb] ?? "none"}
                          data={type.reaches[verb].map((reach) => ({ value: reach, label: label(type, verb, reach) }))}
                          onChange={(event) => set(type.type, verb, event.currentTarget.value as Reach)}
                        />
                      </>
                    )}
                  </td>
                ))}
                <td>
                  <Button
                    size="compact-xs"
                    variant={restricted(type) > 0 ? "light" : "subtle"}
                    aria-expanded={open === type.type}
                    aria-label={`${type.label}: ${t("roles.fields")}`}
                    onClick={() => setOpen(open === type.type ? null : type.type)}
                  >
                    {restricted(type) > 0 ? t("roles.restricted", { count: restricted(type) }) : t("roles.allOpen")}
                  </Button>
                </td>
              </tr>
              {open === type.type && (
                <tr>
                  <td className={classes.fields} colSpan={model.verbs.length + 2}>
                    <RoleFields type={type} draft={draft} model={model} onChange={onChange} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
