import { useTranslation } from "react-i18next";
import { useTitle } from "@/lib/use-title";
import { InboxList } from "./InboxList";

/** The inbox as a page: what a phone shows, and what a letter links to. */
export function InboxPage() {
  const { t } = useTranslation();
  useTitle(t("inbox.title"));
  return (
    <div style={{ maxWidth: 720, margin: "0 auto", padding: "18px 16px 40px" }}>
      <h1 style={{ fontSize: 20, margin: "0 0 14px" }}>{t("inbox.title")}</h1>
      <InboxList onOpen={() => undefined} />
    </div>
  );
}
