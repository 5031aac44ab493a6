import { useTranslation } from "react-i18next";
import type { RightsThen, RoleThen } from "@/api/audit";
import { useVerbs } from "./use-verbs";
import classes from "../settings.module.css";

const LEVELS = ["none", "mask", "read"] as const;

function Allowed({ role, labels }: { role: RoleThen; labels: Record<string, string> }) {
  const { t } = useTranslation();
  const verbs = useVerbs();
  const rights = Object.entries(role.rights).flatMap(([type, reaches]) => {
    const said = verbs(reaches);
    return said ? [{ type, said }] : [];
  });
  const fields = LEVELS.flatMap((level) => {
    const names = Object.entries(role.fields).flatMap(([type, of]) =>
      Object.entries(of).flatMap(([name, how]) => (how === level ? [labels[`${type}.${name}`] ?? name] : [])),
    );
    return names.length > 0 ? [{ level, names: [...new Set(names)].join(", ") }] : [];
  });
  return (
    <dl className={classes.muted}>
      {rights.length === 0 && <dt>{t("rightsThen.nothing")}</dt>}
      {rights.map(({ type, said }) => (
        <div key={type}>
          <dt>{labels[type] ?? type}</dt>
          <dd>{said}</dd>
        </div>
      ))}
      {fields.map(({ level, names }) => (
        <div key={level}>
          <dt>{t(`rightsThen.fields.${level}`)}</dt>
          <dd>{names}</dd>
        </div>
      ))}
      {role.system.length > 0 && (
        <div>
          <dt>{t("roles.system")}</dt>
          <dd>{role.system.map((right) => labels[`system.${right}`] ?? right).join(", ")}</dd>
        </div>
      )}
    </dl>
  );
}

/** What the roles that these people had allowed then. */
export function RolesThen({ found, type }: { found: RightsThen; type: string | undefined }) {
  const { t } = useTranslation();
  if (found.roles.length === 0) return null;
  return (
    <section aria-labelledby="roles-then">
      <h3 id="roles-then" className={classes.heading}>
        {t("rightsThen.roles")}
      </h3>
      <ul className={classes.rows}>
        {found.roles.map((role) => (
          <li key={role.key} className={classes.row}>
            <div className={classes.rowText}>
              <div className={classes.rowTitle}>
                {role.name}
                <span className={classes.muted}>{t("roles.people", { count: role.users })}</span>
              </div>
              {type ? (
                <Allowed role={role} labels={found.labels} />
              ) : (
                <details>
                  <summary className={classes.summary}>{t("rightsThen.allowed")}</summary>
                  <Allowed role={role} labels={found.labels} />
                </details>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
