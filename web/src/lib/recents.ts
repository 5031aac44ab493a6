import { useSyncExternalStore } from "react";
import { storage } from "./storage";

export interface Recent {
  type: string;
  id: number;
  title: string;
}

const LIMIT = 12;
const listeners = new Set<() => void>();
let cached: Recent[] | null = null;

const read = () => (cached ??= storage.read<Recent[]>("recents", []));

function write(recents: Recent[]) {
  cached = recents;
  storage.write("recents", recents);
  listeners.forEach((listener) => listener());
}

export function rememberVisit(visit: Recent) {
  const others = read().filter((recent) => recent.type !== visit.type || recent.id !== visit.id);
  write([visit, ...others].slice(0, LIMIT));
}

export function forgetVisit(type: string, id: number) {
  write(read().filter((recent) => recent.type !== type || recent.id !== id));
}

export function forgetVisits() {
  write([]);
}

/** The records looked at last on this device, newest first. */
export function useRecents(): Recent[] {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, read);
}
