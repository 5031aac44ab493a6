import { Anchor } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AuditEvent, AuditFilters } from "@/api/audit";
import { useFormats } from "@/lib/use-formats";
import classes from "../settings.module.css";

interface Props {
  event: AuditEvent;
  onFilter: (more: AuditFilters) => void;
}

/** As it is written down, but people by their names. */
function shown(value: unknown, names: Record<string, string>): string {
  if (typeof value === "string") return value;
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "number" ? (names[part] ?? part) : part), 1);
}

/** One event as a sentence; what else is known of it unfolds. */
export function EventLine({ event, onFilter }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { actor, record, address, names = {} } = event;
  return (
    <li className={classes.row}>
      <div className={classes.rowText}>
        <div className={classes.rowTitle}>
          {actor ? (
            <Anchor component="button" type="button" mih={26} onClick={() => onFilter({ actor: String(actor.id) })}>
              {actor.name}
            </Anchor>
          ) : (
            <span>{t(address ? "auditTrail.somebody" : "auditTrail.program")}</span>
          )}
          <span>{event.label}</span>
          {record && (
            <Anchor component="button" type="button" mih={26} onClick={() => onFilter({ record: String(record) })}>
              {event.typeLabel} {names[record] ?? record}
            </Anchor>
          )}
          {!record && event.typeLabel && <span>{event.typeLabel}</span>}
        </div>
        <div className={classes.muted}>
          {formats.moment(event.at)}
          {address && (
            <>
              {" · "}
              <Anchor component="button" type="button" mih={26} size="sm" onClick={() => onFilter({ address })}>
                {address}
              </Anchor>
            </>
          )}
        </div>
        <details>
          <summary className={classes.summary}>{t("auditTrail.details")}</summary>
          <dl className={classes.muted}>
            <dt>{t("auditTrail.number", { id: event.id })}</dt>
            <dd>{event.action}</dd>
            {event.origin && <dd>{t("auditTrail.through", { origin: `${event.origin} ${event.originRef ?? ""}`.trim() })}</dd>}
            {event.device && (
              <>
                <dt>{t("auditTrail.device")}</dt>
                <dd>{event.device}</dd>
              </>
            )}
            {Object.entries(event.details).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <code>{shown(value, names)}</code>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
    </li>
  );
}
