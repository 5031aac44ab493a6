import { Link } from "@tanstack/react-router";
import { IconBell } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { UnreadMark } from "./UnreadMark";
import { useInboxNews } from "./use-inbox-news";

/** The bell in the bar of a phone; it opens the page. */
export function InboxTab({ className }: { className?: string }) {
  const { t } = useTranslation();
  const unread = useInboxNews();
  return (
    <Link to="/inbox" className={className} aria-label={unread > 0 ? t("inbox.bell", { count: unread }) : undefined}>
      <span style={{ position: "relative", display: "inline-flex" }}>
        <IconBell size={22} stroke={1.6} aria-hidden />
        <UnreadMark unread={unread} />
      </span>
      {t("inbox.short")}
    </Link>
  );
}
