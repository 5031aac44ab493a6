import {
  IconActivity,
  IconAddressBook,
  IconBox,
  IconBuilding,
  IconCalendar,
  IconCheckbox,
  IconCoin,
  IconFile,
  IconFileText,
  IconHash,
  IconMapPin,
  IconPaperclip,
  IconPhone,
  IconReceipt,
  IconShoppingCart,
  IconTarget,
  IconTicket,
  IconUser,
  IconUsers,
  type Icon,
} from "@tabler/icons-react";

const icons: Record<string, Icon> = {
  activity: IconActivity,
  "address-book": IconAddressBook,
  box: IconBox,
  package: IconBox,
  building: IconBuilding,
  calendar: IconCalendar,
  check: IconCheckbox,
  checkbox: IconCheckbox,
  "check-square": IconCheckbox,
  coin: IconCoin,
  coins: IconCoin,
  currency: IconCoin,
  file: IconFile,
  "file-text": IconFileText,
  "map-pin": IconMapPin,
  paperclip: IconPaperclip,
  phone: IconPhone,
  receipt: IconReceipt,
  cart: IconShoppingCart,
  "shopping-cart": IconShoppingCart,
  target: IconTarget,
  ticket: IconTicket,
  user: IconUser,
  users: IconUsers,
};

/** The icon a record type names in meta; an unknown name gets a neutral one. */
export function TypeIcon({ name, size = 17 }: { name?: string | null; size?: number }) {
  const Shape = icons[name ?? ""] ?? IconHash;
  return <Shape size={size} stroke={1.7} aria-hidden />;
}
