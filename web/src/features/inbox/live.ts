import { BASE } from "@/api/http";

export interface News {
  unread: number;
  latest: string;
}

const LOCK = "guanxi-inbox";
const CHANNEL = "guanxi-inbox";

/**
 * Hears what comes into the inbox. Of all open tabs one holds the line and tells the others, where
 * the browser can arrange that; without it a tab listens while it is seen.
 */
export function hear(onNews: (news: News) => void): () => void {
  if (typeof EventSource === "undefined") return () => undefined;
  return "locks" in navigator && typeof BroadcastChannel !== "undefined" ? together(onNews) : alone(onNews);
}

function listen(onNews: (news: News) => void): () => void {
  const line = new EventSource(`${BASE}/notifications/stream`);
  line.addEventListener("inbox", (event) => onNews(JSON.parse((event as MessageEvent<string>).data) as News));
  return () => line.close();
}

function together(onNews: (news: News) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<News | null>) => {
    if (event.data) onNews(event.data);
  };
  const left = new AbortController();
  void navigator.locks
    .request(LOCK, { signal: left.signal }, () => {
      const stop = listen((news) => {
        onNews(news);
        channel.postMessage(news);
      });
      return new Promise<void>((done) => {
        left.signal.addEventListener("abort", () => {
          stop();
          done();
        });
      });
    })
    .catch(() => undefined);
  return () => {
    left.abort();
    channel.close();
  };
}

function alone(onNews: (news: News) => void): () => void {
  let stop: (() => void) | null = null;
  const follow = () => {
    if (document.visibilityState === "visible") stop ??= listen(onNews);
    else {
      stop?.();
      stop = null;
    }
  };
  document.addEventListener("visibilitychange", follow);
  follow();
  return () => {
    document.removeEventListener("visibilitychange", follow);
    stop?.();
  };
}
