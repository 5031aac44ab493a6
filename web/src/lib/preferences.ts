import { useSyncExternalStore } from "react";
import { storage } from "./storage";

export const densities = { comfortable: 44, standard: 36, compact: 30 } as const;
export type Density = keyof typeof densities;

/** How the interface looks and acts for somebody; kept on the server, and here for the first moment of the next visit. */
export interface Preferences {
  theme?: "light" | "dark" | "auto";
  density?: Density;
  shortcuts?: boolean;
}

const listeners = new Set<() => void>();
let known: Preferences | null = null;

const read = (): Preferences => (known ??= storage.read<Preferences>("preferences", {}));

export const preferences = {
  read,
  keep(next: Preferences) {
    known = next;
    storage.write("preferences", next);
    listeners.forEach((listener) => listener());
  },
};

export const usePreferences = (): Preferences =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, read);

/** The height of a row. */
export const useRowHeight = (): number => densities[usePreferences().density ?? "standard"];

/** Single-key shortcuts can be switched off (WCAG 2.1.4). */
export const singleKeys = () => read().shortcuts !== false;
