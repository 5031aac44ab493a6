import { ActionIcon, Menu } from "@mantine/core";
import { IconClockPause } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { today } from "@/lib/zone";
import { useFormats } from "@/lib/use-formats";
import { laterDays } from "./days";
import classes from "../home.module.css";

interface Props {
  title: string;
  onSnooze: (day: string) => void;
}

/** Puts something off, in two taps. */
export function Snooze({ title, onSnooze }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const weekday = new Intl.DateTimeFormat(formats.locale, { weekday: "short", month: "numeric", day: "numeric", timeZone: "UTC" });
  return (
    <Menu position="bottom-end" width={210}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={34} aria-label={t("home.snooze", { title })}>
          <IconClockPause size={18} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {laterDays(today(formats.timeZone)).map(({ name, day }) => (
          <Menu.Item
            key={day}
            onClick={() => onSnooze(day)}
            rightSection={<span className={classes.laterDay}>{weekday.format(new Date(`${day}T00:00:00Z`))}</span>}
          >
            {t(`home.later.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
