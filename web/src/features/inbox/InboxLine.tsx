import { ActionIcon, Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { IconArchive, IconArchiveOff, IconCircleDot, IconCircleCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useArchive, useMarkRead, type InboxItem } from "@/api/inbox";
import { useFormats } from "@/lib/use-formats";
import { tell } from "@/ui/toast";

interface Props {
  item: InboxItem;
  onOpen: () => void;
}

/** One notice: opening what it is about also reads it. */
export function InboxLine({ item, onOpen }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const mark = useMarkRead();
  const archive = useArchive();
  const open = () => {
    if (!item.read) mark.mutate({ id: item.id, on: true });
    onOpen();
  };
  const putAway = () =>
    archive.mutate(
      { id: item.id, on: !item.archived },
      {
        onSuccess: () => {
          if (!item.archived) tell(t("inbox.archived"), { label: t("action.undo"), run: () => archive.mutate({ id: item.id, on: false }) });
        },
      },
    );
  const text = (
    <Text size="sm" fw={item.read ? 400 : 600} c={item.withheld ? "dimmed" : undefined} style={{ overflowWrap: "anywhere" }}>
      {item.text}
    </Text>
  );
  return (
    <Group component="li" wrap="nowrap" gap="xs" align="flex-start" py={10} px={4} style={{ borderBottom: "1px solid var(--gx-line)" }}>
      <div style={{ flex: 1, minWidth: 0 }}>
        {item.type && item.record ? (
          <Link to="/$type/$id" params={{ type: item.type, id: String(item.record) }} onClick={open} style={{ color: "inherit" }}>
            {text}
          </Link>
        ) : (
          text
        )}
        <Text size="xs" c="dimmed" component="time" dateTime={item.at} title={formats.moment(item.at)}>
          {formats.relative(item.at)}
        </Text>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t(item.read ? "inbox.markUnread" : "inbox.markRead")}
        onClick={() => mark.mutate({ id: item.id, on: !item.read })}
      >
        {item.read ? <IconCircleCheck size={17} /> : <IconCircleDot size={17} />}
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t(item.archived ? "inbox.bringBack" : "inbox.archive")} onClick={putAway}>
        {item.archived ? <IconArchiveOff size={17} /> : <IconArchive size={17} />}
      </ActionIcon>
    </Group>
  );
}
