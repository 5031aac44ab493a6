import type { ComponentType } from "react";
import { Devices } from "./Devices";
import { Password } from "./Password";
import { Preferences } from "./Preferences";
import { Sample } from "./Sample";
import { Tokens } from "./Tokens";

interface SettingsEntry {
  name: "preferences" | "password" | "devices" | "tokens" | "sample";
  Page: ComponentType;
  admin?: boolean;
}

export const settingsPages: SettingsEntry[] = [
  { name: "preferences", Page: Preferences },
  { name: "password", Page: Password },
  { name: "devices", Page: Devices },
  { name: "tokens", Page: Tokens },
  { name: "sample", Page: Sample, admin: true },
];
