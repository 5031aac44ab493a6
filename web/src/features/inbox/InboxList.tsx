import { Anchor, Button, Group, SegmentedControl, Select } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { IconBellOff } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { inboxQuery, useReadAll, type Folder } from "@/api/inbox";
import { matrixQuery } from "@/api/notices";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { InboxLine } from "./InboxLine";

const FOLDERS: Folder[] = ["all", "unread", "archived"];

/** One's notices, the latest first. */
export function InboxList({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation();
  const [folder, setFolder] = useState<Folder>("all");
  const [kind, setKind] = useState<string | null>(null);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(inboxQuery(folder, kind));
  const { data: matrix } = useQuery(matrixQuery("choices"));
  const readAll = useReadAll();
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const unread = data?.pages[0]?.unread ?? 0;
  return (
    <>
      <Group gap="xs" mb="xs">
        <SegmentedControl
          size="xs"
          value={folder}
          onChange={(value) => setFolder(value as Folder)}
          data={FOLDERS.map((value) => ({ value, label: t(`inbox.folder.${value}`) }))}
          aria-label={t("inbox.folders")}
        />
        <Select
          size="xs"
          aria-label={t("inbox.kind")}
          placeholder={t("inbox.anyKind")}
          data={(matrix?.kinds ?? []).map(({ kind: value, name }) => ({ value, label: name }))}
          value={kind}
          onChange={setKind}
          clearable
          clearButtonProps={{ "aria-label": t("inbox.anyKind") }}
          style={{ flex: 1, minWidth: 150 }}
        />
      </Group>
      <Group gap="xs" justify="space-between" mb={4}>
        <Button size="compact-sm" variant="default" disabled={unread === 0} loading={readAll.isPending} onClick={() => readAll.mutate(items[0]?.at ?? null)}>
          {t("inbox.readAll")}
        </Button>
        <Anchor component={Link} to="/settings/notifications" size="sm" onClick={onOpen}>
          {t("inbox.choose")}
        </Anchor>
      </Group>
      {!data && <Bones lines={5} />}
      {data && items.length === 0 && (
        <Blank small icon={<IconBellOff size={26} stroke={1.5} />} title={t(`inbox.empty.${folder}`)} text={folder === "all" ? t("inbox.emptyText") : undefined} />
      )}
      {items.length > 0 && (
        <ul style={{ listStyle: "none", margin: 0, padding: 0 }} aria-label={t("inbox.title")}>
          {items.map((item) => (
            <InboxLine key={item.id} item={item} onOpen={onOpen} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button variant="subtle" fullWidth mt="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("inbox.more")}
        </Button>
      )}
    </>
  );
}
