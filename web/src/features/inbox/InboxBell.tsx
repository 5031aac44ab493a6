import { ActionIcon, Drawer } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "@/lib/use-keys";
import { Bones } from "@/ui/Bones";
import { UnreadMark } from "./UnreadMark";
import { useInboxNews } from "./use-inbox-news";

const InboxList = lazy(async () => ({ default: (await import("./InboxList")).InboxList }));

/** The bell beside the company's name; its panel is loaded when it is opened. */
export function InboxBell() {
  const { t } = useTranslation();
  const unread = useInboxNews();
  const [open, setOpen] = useState(false);
  useKeys({ "g i": () => setOpen(true) });
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        ml="auto"
        pos="relative"
        aria-label={unread > 0 ? t("inbox.bell", { count: unread }) : t("inbox.title")}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <IconBell size={18} stroke={1.7} />
        <UnreadMark unread={unread} />
      </ActionIcon>
      <Drawer opened={open} onClose={() => setOpen(false)} position="left" size={440} title={t("inbox.title")}>
        <Suspense fallback={<Bones lines={5} />}>
          <InboxList onOpen={() => setOpen(false)} />
        </Suspense>
      </Drawer>
    </>
  );
}
