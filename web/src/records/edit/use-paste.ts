import { useEffect, useMemo, useState } from "react";
import { useModel } from "@/api/meta";
import type { ListParams } from "@/api/records";
import type { FieldMeta, RecordData, Reference, TypeMeta } from "@/api/types";
import { useFormats } from "@/lib/use-formats";
import { findNames } from "./find-names";
import { namesIn, planPaste, withoutHeading, type Names, type Plan } from "./paste-plan";
import { MOST_ROWS, rowsBelow } from "./rows-below";

export interface Pasted {
  meta: TypeMeta;
  params: ListParams;
  sheet: string[][];
  /** The loaded rows from the focused one on, and how many stand before it. */
  rows: RecordData[];
  before: number;
  total: number | null;
  columns: FieldMeta[];
  may: (field: FieldMeta) => boolean;
}

interface Gathered {
  rows: RecordData[];
  names: Names;
}

export interface Paste {
  plan: Plan | null;
  sheet: string[][];
  /** Lines beyond what can be pasted at once. */
  capped: number;
  read: number;
  error: Error | null;
  answer: (key: string, record: Reference | undefined) => void;
}

/** Reads the rows that a paste reaches and the records it names, then plans it; again at every answer. */
export function usePaste({ meta, params, sheet: given, rows: loaded, before, total, columns, may }: Pasted): Paste {
  const model = useModel();
  const formats = useFormats();
  const [gathered, setGathered] = useState<Gathered | null>(null);
  const [read, setRead] = useState(0);
  const [error, setError] = useState<Error | null>(null);
  const [answers, setAnswers] = useState<ReadonlyMap<string, Reference>>(new Map());
  const whole = useMemo(() => withoutHeading(given, columns), [given, columns]);
  const capped = Math.max(0, whole.length - MOST_ROWS);
  const sheet = useMemo(() => whole.slice(0, MOST_ROWS), [whole]);

  useEffect(() => {
    const stop = new AbortController();
    const gather = async () => {
      const missing = sheet.length - loaded.length;
      const isMore = missing > 0 && (total === null || total > before + loaded.length);
      const from = before + loaded.length;
      const more = isMore ? await rowsBelow(meta.type, params, from, missing, stop.signal, setRead) : [];
      const known = new Set(loaded.map(({ id }) => id));
      const rows = [...loaded, ...more.filter(({ id }) => !known.has(id))];
      setGathered({ rows, names: await findNames(model, namesIn(sheet, columns, may), stop.signal) });
    };
    gather().catch((failure: unknown) => {
      if (!stop.signal.aborted) setError(failure instanceof Error ? failure : new Error(String(failure)));
    });
    return () => stop.abort();
    // What was pasted is gathered once: the list behind the dialog may be read again meanwhile.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const plan = useMemo(() => {
    if (!gathered) return null;
    const reader = { locale: formats.locale, timeZone: formats.timeZone };
    return planPaste({ sheet, rows: gathered.rows, columns, may, reader, names: gathered.names, answers });
    // `may` is a new function at every render and always says the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [gathered, sheet, columns, formats, answers]);

  const answer = (key: string, record: Reference | undefined) =>
    setAnswers((now) => {
      const next = new Map(now);
      if (record) next.set(key, record);
      else next.delete(key);
      return next;
    });
  return { plan, sheet: whole, capped, read, error, answer };
}
