import { api } from "./http";
import { preferences, type Preferences } from "@/lib/preferences";

/** Chooses something for this person: at once here, and on every other device as soon as the server knows. */
export async function choose(change: Preferences): Promise<void> {
  preferences.keep({ ...preferences.read(), ...change });
  try {
    await api.patch<Preferences>("/preferences", change);
  } catch {
    return; // It stays chosen on this device.
  }
}
