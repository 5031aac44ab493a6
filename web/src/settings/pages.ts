import type { ComponentType } from "react";
import { Attention } from "./Attention";
import { CalendarFeed } from "./CalendarFeed";
import { Devices } from "./Devices";
import { Password } from "./Password";
import { Preferences } from "./Preferences";
import { Sample } from "./Sample";
import { Tokens } from "./Tokens";

interface SettingsEntry {
  name: "preferences" | "calendar" | "password" | "devices" | "tokens" | "attention" | "sample";
  Page: ComponentType;
  admin?: boolean;
}

export const settingsPages: SettingsEntry[] = [
  { name: "preferences", Page: Preferences },
  { name: "calendar", Page: CalendarFeed },
  { name: "password", Page: Password },
  { name: "devices", Page: Devices },
  { name: "tokens", Page: Tokens },
  { name: "attention", Page: Attention, admin: true },
  { name: "sample", Page: Sample, admin: true },
];
