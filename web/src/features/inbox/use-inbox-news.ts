import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { unreadQuery } from "@/api/inbox";
import { hear } from "./live";

const COUNT = /^\(\d+\+?\) /;

/** The number of unread notices, live; the window's title and the app's badge show it too. */
export function useInboxNews(): number {
  const client = useQueryClient();
  const { data: unread = 0 } = useQuery(unreadQuery);
  useEffect(() => {
    let last = "";
    return hear((news) => {
      client.setQueryData(unreadQuery.queryKey, news.unread);
      if (last && last !== news.latest) void client.invalidateQueries({ queryKey: ["inbox", "items"] });
      last = news.latest;
    });
  }, [client]);
  useEffect(() => {
    const mark = () => {
      const plain = document.title.replace(COUNT, "");
      const wanted = unread > 0 ? `(${unread > 99 ? "99+" : unread}) ${plain}` : plain;
      if (document.title !== wanted) document.title = wanted;
    };
    mark();
    const title = document.querySelector("title");
    const watch = new MutationObserver(mark);
    if (title) watch.observe(title, { childList: true });
    if ("setAppBadge" in navigator) void navigator.setAppBadge(unread).catch(() => undefined);
    return () => watch.disconnect();
  }, [unread]);
  return unread;
}
