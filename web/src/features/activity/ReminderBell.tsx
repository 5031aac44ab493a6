import { ActionIcon, Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { IconBell, IconCheck, IconChevronDown, IconClock, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "@/lib/use-formats";
import { today, toInstant } from "@/lib/zone";
import { complain, tell } from "@/ui/toast";
import { addDays } from "./days";
import { minutesUntil, remindersQuery, useComplete, useDismiss, useSnooze, type Reminder } from "./reminders";
import classes from "./reminders.module.css";

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

/** What one wanted to be reminded of, at the foot of every page when its moment has come: it takes its own room and covers nothing. */
export function ReminderBell() {
  const { t } = useTranslation();
  const { data } = useQuery(remindersQuery);
  const [open, setOpen] = useState(false);
  const items = data?.items ?? [];
  const first = items[0];
  if (!first) return null;
  const others = items.length - 1;
  return (
    <section className={classes.panel} aria-label={t("reminder.title")}>
      <span className={classes.bell} role="status">
        <IconBell size={17} stroke={1.7} aria-hidden />
        <span className={classes.count}>{t("reminder.count", { count: items.length })}</span>
      </span>
      <ul className={classes.list}>
        {(open ? items : [first]).map((reminder) => (
          <Line key={reminder.id} reminder={reminder} />
        ))}
      </ul>
      {others > 0 && (
        <button type="button" className={classes.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t("reminder.fewer") : t("reminder.more", { n: others })}
          <IconChevronDown size={15} className={classes.chevron} aria-hidden />
        </button>
      )}
    </section>
  );
}
