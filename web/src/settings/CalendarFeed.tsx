import { Alert, Button, Code, CopyButton, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconCalendar } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { calendarFeedQuery, useRenewFeed, useRevokeFeed } from "@/api/calendar-feed";
import { useFormats } from "@/lib/use-formats";
import { Bones } from "@/ui/Bones";
import { tell } from "@/ui/toast";
import classes from "./settings.module.css";

/** The secret link under which a calendar program reads one's tasks and meetings. */
export function CalendarFeed() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data } = useQuery(calendarFeedQuery);
  const renew = useRenewFeed();
  const revoke = useRevokeFeed();
  if (!data) return <Bones lines={3} />;
  const link = renew.data && new URL(renew.data.url, window.location.origin).href;
  const onRevoke = () =>
    revoke.mutate(undefined, {
      onSuccess: () => {
        renew.reset();
        tell(t("calendarFeed.revoked"));
      },
    });
  return (
    <Stack gap="md" maw={620}>
      <Text size="sm">{t("calendarFeed.text")}</Text>
      {link && (
        <>
          <Alert color="teal" variant="light">
            {t("calendarFeed.once")}
          </Alert>
          <Code block aria-label={t("calendarFeed.link")} style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
            {link}
          </Code>
          <CopyButton value={link}>
            {({ copied, copy }) => (
              <Button variant="default" size="xs" onClick={copy} style={{ alignSelf: "flex-start" }}>
                {copied ? t("action.copied") : t("action.copy")}
              </Button>
            )}
          </CopyButton>
        </>
      )}
      {data.present ? (
        <ul className={classes.rows}>
          <li className={classes.row}>
            <IconCalendar size={20} stroke={1.6} aria-hidden />
            <div className={classes.rowText}>
              <div className={classes.rowTitle}>{t("calendarFeed.link")}</div>
              <div className={classes.muted}>
                {data.createdAt && t("calendarFeed.present", { created: formats.moment(data.createdAt) })}
                {" · "}
                {data.lastUsedAt ? t("calendarFeed.used", { used: formats.relative(data.lastUsedAt) }) : t("calendarFeed.never")}
              </div>
            </div>
            <Button size="compact-sm" variant="default" loading={revoke.isPending} onClick={onRevoke}>
              {t("calendarFeed.revoke")}
            </Button>
          </li>
        </ul>
      ) : (
        <Text size="sm" c="dimmed">
          {t("calendarFeed.none")}
        </Text>
      )}
      <Group gap="sm">
        <Button size="xs" loading={renew.isPending} onClick={() => renew.mutate()}>
          {t(data.present ? "calendarFeed.renew" : "calendarFeed.make")}
        </Button>
        {data.present && <span className={classes.muted}>{t("calendarFeed.renewHint")}</span>}
      </Group>
    </Stack>
  );
}
