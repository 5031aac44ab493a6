import { IconMapPin, IconMessage, IconNote, IconPhone, IconUsers } from "@tabler/icons-react";

/** The kinds of follow-up, the most frequent first. */
export const KINDS = ["CALL", "VISIT", "MEETING", "MESSAGE", "NOTE"] as const;

export const KIND_ICONS = {
  CALL: IconPhone,
  VISIT: IconMapPin,
  MEETING: IconUsers,
  MESSAGE: IconMessage,
  NOTE: IconNote,
};
