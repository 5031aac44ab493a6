import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { RecordData } from "@/api/types";

export interface Selection {
  size: number;
  records: RecordData[];
  has: (id: number) => boolean;
  toggle: (record: RecordData, range?: boolean) => void;
  set: (records: RecordData[]) => void;
  /** Whether everything the list shows is meant, and not only the rows that were loaded. */
  everything: boolean;
  all: () => void;
}

type Picked = ReadonlyMap<number, RecordData>;

/** The ticked rows; shift-click ticks everything in between. */
export function useSelection(rows: RecordData[]): Selection {
  const [picked, setPicked] = useState<Picked>(new Map());
  const [everything, setEverything] = useState(false);
  const anchor = useRef<number | null>(null);
  const current = useRef(rows);
  useEffect(() => {
    current.current = rows;
  }, [rows]);

  const toggle = useCallback((record: RecordData, range = false) => {
    const all = current.current;
    const from = all.findIndex(({ id }) => id === anchor.current);
    const to = all.findIndex(({ id }) => id === record.id);
    anchor.current = record.id;
    setEverything(false);
    setPicked((before) => {
      const next = new Map(before);
      if (range && from >= 0 && to >= 0) {
        for (const row of all.slice(Math.min(from, to), Math.max(from, to) + 1)) next.set(row.id, row);
      } else if (!next.delete(record.id)) next.set(record.id, record);
      return next;
    });
  }, []);
  const set = useCallback((records: RecordData[]) => {
    setEverything(false);
    setPicked(new Map(records.map((r) => [r.id, r])));
  }, []);
  const all = useCallback(() => setEverything(true), []);

  return useMemo(
    () => ({
      size: picked.size,
      records: [...picked.values()],
      has: (id: number) => picked.has(id),
      toggle,
      set,
      everything,
      all,
    }),
    [picked, toggle, set, everything, all],
  );
}
