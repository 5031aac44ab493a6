import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Roster, RosterLine, RosterState } from "@/api/roster";
import { Chip } from "@/ui/Chip";
import classes from "./roster.module.css";

const SHOWN = 100;
const PREVIEW = 8;
const colors = { added: "green", known: "gray", teams: "blue", refused: "red" } as const;
const states = Object.keys(colors) as RosterState[];

/** How many rows came to what. */
export function RosterCounts({ roster }: { roster: Roster }) {
  const { t } = useTranslation();
  return (
    <div className={classes.counts} role="status">
      {states
        .filter((state) => roster.done[state] > 0 || state === "added")
        .map((state) => (
          <Chip key={state} label={t(`roster.state.${state}`, { count: roster.done[state] })} color={colors[state]} />
        ))}
    </div>
  );
}

/** Names row and column, says why, and what to do. */
export function RosterProblems({ lines }: { lines: RosterLine[] }) {
  const { t } = useTranslation();
  const refused = lines.filter(({ state }) => state === "refused");
  if (refused.length === 0) return null;
  return (
    <section>
      <Text component="h3" fw={600} size="sm" m={0} mb={6}>
        {t("roster.problems")}
      </Text>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t("roster.problems")}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t("roster.line")}</th>
              <th scope="col">{t("roster.field")}</th>
              <th scope="col">{t("roster.why")}</th>
            </tr>
          </thead>
          <tbody>
            {refused.slice(0, SHOWN).flatMap(({ line, problems = [] }) =>
              problems.map((problem, at) => (
                <tr key={`${line} ${at}`}>
                  <td>{line}</td>
                  <td>{problem.field}</td>
                  <td>{problem.message}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
      {refused.length > SHOWN && (
        <Text size="sm" c="dimmed">
          {t("roster.more", { count: refused.length - SHOWN })}
        </Text>
      )}
    </section>
  );
}

/** The first who would come in, as they were understood. */
export function RosterPreview({ roster }: { roster: Roster }) {
  const { t } = useTranslation();
  const people = roster.lines.filter(({ state }) => state === "added").slice(0, PREVIEW);
  const ignored = roster.columns.filter(({ field, header }) => field === null && header).map(({ header }) => header);
  return (
    <>
      {ignored.length > 0 && (
        <Text size="sm" c="dimmed">
          {t("roster.ignored", { names: ignored.join(", ") })}
        </Text>
      )}
      {people.length > 0 && (
        <section>
          <Text component="h3" fw={600} size="sm" m={0} mb={6}>
            {t("roster.preview")}
          </Text>
          <ul className={classes.people}>
            {people.map(({ line, name, login, roles, teams, email }) => (
              <li key={line}>
                {[name, login, email, roles || t("people.noRole"), teams].filter(Boolean).join(" · ")}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
