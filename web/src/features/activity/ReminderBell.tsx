import { ActionIcon, Menu } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { IconBell, IconCheck, IconChevronDown, IconClock, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "@/lib/use-formats";
import { today, toInstant } from "@/lib/zone";
import { complain, tell } from "@/ui/toast";
import { addDays } from "./days";
import { minutesUntil, remindersQuery, useComplete, useDismiss, useSnooze, type Reminder } from "./reminders";
import classes from "./reminders.module.css";

const PHONE = "(max-width: 767px)";

function Line({ reminder }: { reminder: Reminder }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const complete = useComplete();
  const snooze = useSnooze();
  const dismiss = useDismiss();
  const title = reminder.title ?? `#${reminder.id}`;
  const tomorrow = () => minutesUntil(toInstant(`${addDays(today(formats.timeZone), 1)} 09:00:00`, formats.timeZone));
  const later = [
    ["reminder.tenMinutes", () => 10],
    ["reminder.oneHour", () => 60],
    ["reminder.tomorrow", tomorrow],
  ] as const;
  const finish = () =>
    complete.mutate(reminder, {
      onSuccess: () => tell(t("reminder.finished", { title })),
      onError: (error) => complain(error.message),
    });
  return (
    <li className={classes.line}>
      <div className={classes.text}>
        <Link to="/$type/$id" params={{ type: "tasks", id: String(reminder.id) }} className={classes.title}>
          {title}
        </Link>
        <div className={classes.facts}>
          {reminder.customer?.title && <span>{reminder.customer.title}</span>}
          {reminder.dueOn && <span>{t("reminder.due", { date: formats.date(reminder.dueOn) })}</span>}
        </div>
      </div>
      <ActionIcon variant="subtle" color="teal" aria-label={t("reminder.done", { title })} loading={complete.isPending} onClick={finish}>
        <IconCheck size={17} />
      </ActionIcon>
      <Menu position="top-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t("reminder.snooze", { title })}>
            <IconClock size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {later.map(([key, minutes]) => (
            <Menu.Item key={key} onClick={() => snooze.mutate({ id: reminder.id, minutes: minutes() })}>
              {t(key)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ActionIcon variant="subtle" color="gray" aria-label={t("reminder.dismiss", { title })} onClick={() => dismiss.mutate(reminder.id)}>
        <IconX size={17} />
      </ActionIcon>
    </li>
  );
}

/** What one wanted to be reminded of, at the corner of the screen when its moment has come. */
export function ReminderBell() {
  const { t } = useTranslation();
  const { data } = useQuery(remindersQuery);
  const [chosen, setFolded] = useState<boolean | null>(null);
  const phone = useMediaQuery(PHONE, window.matchMedia?.(PHONE).matches ?? false);
  // On a phone it would lie over what is saved at the foot of a settings page.
  const inSettings = useLocation({ select: ({ pathname }) => pathname.startsWith("/settings") });
  const folded = chosen ?? (phone && inSettings);
  const items = data?.items ?? [];
  const shown = phone ? 1 : 3;
  if (items.length === 0) return null;
  return (
    <section className={classes.panel} aria-label={t("reminder.title")} data-folded={folded || undefined}>
      <button type="button" className={classes.head} aria-expanded={!folded} onClick={() => setFolded(!folded)}>
        <IconBell size={17} stroke={1.7} aria-hidden />
        <span role="status">{t("reminder.count", { count: items.length })}</span>
        <IconChevronDown size={15} className={classes.chevron} aria-hidden />
      </button>
      {!folded && (
        <ul className={classes.list}>
          {items.slice(0, shown).map((reminder) => (
            <Line key={reminder.id} reminder={reminder} />
          ))}
          {items.length > shown && <li className={classes.more}>{t("reminder.more", { n: items.length - shown })}</li>}
        </ul>
      )}
    </section>
  );
}
