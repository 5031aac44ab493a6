import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import { useModel } from "@/api/meta";
import { recordQuery } from "@/api/records";
import type { Reference } from "@/api/types";
import { calledFrom, type Called } from "./called";

const LogDialog = lazy(async () => ({ default: (await import("./LogDialog")).LogDialog }));

interface Ask {
  customer: Reference;
  contact?: number;
}

/** Whoever taps a telephone link is asked, when back from the call, what came of it. */
export function CallWatch() {
  const client = useQueryClient();
  const mayLog = useModel().type("activities")?.can.create === true;
  const [ask, setAsk] = useState<Ask | null>(null);

  useEffect(() => {
    if (!mayLog) return;
    let called: Called | null = null;
    let away = false;
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="tel:"]') : null;
      if (!link) return;
      called = calledFrom(link, window.location);
      away = false;
    };
    const back = async ({ type, id }: Called) => {
      const record = await client.fetchQuery({ ...recordQuery(type, id), staleTime: 60_000 });
      const customer = record.customer as unknown as Reference | null | undefined;
      if (type === "customers") setAsk({ customer: { id, title: record.title } });
      else if (customer) setAsk({ customer, contact: id });
    };
    const onLeave = () => {
      away = true;
    };
    const onReturn = () => {
      if (!called || !away || document.visibilityState !== "visible") return;
      const whom = called;
      called = null;
      back(whom).catch(() => {});
    };
    const onVisibility = () => (document.visibilityState === "visible" ? onReturn() : onLeave());
    document.addEventListener("click", onClick, true);
    document.addEventListener("visibilitychange", onVisibility);
    window.addEventListener("blur", onLeave);
    window.addEventListener("focus", onReturn);
    return () => {
      document.removeEventListener("click", onClick, true);
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("blur", onLeave);
      window.removeEventListener("focus", onReturn);
    };
  }, [client, mayLog]);

  if (!ask) return null;
  return (
    <Suspense fallback={null}>
      <LogDialog {...ask} kind="CALL" onClose={() => setAsk(null)} />
    </Suspense>
  );
}
