import { isProblem } from "@/api/problem";

const PAUSE = 1_500;
const LONGEST = 10_000;

/** Until the network may be there again: a moment, or when the browser says so. */
function untilThere(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, navigator.onLine ? PAUSE : LONGEST);
    window.addEventListener("online", done);
  });
}

const noAnswer = (error: unknown) => isProblem(error) && (error.status === 0 || error.status >= 502);

/** Calls the server, and when there is no answer once more; the request must carry its own idempotency key. */
export async function onceMore<T>(send: () => Promise<T>, onWaiting: () => void): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!noAnswer(error)) throw error;
    onWaiting();
    await untilThere();
    return send();
  }
}
