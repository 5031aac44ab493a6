import type { FieldKind } from "@/api/types";
import type { FieldUi } from "./field-ui";
import { address } from "./kinds/address";
import { children } from "./kinds/children";
import { choice } from "./kinds/choice";
import { choices, tags } from "./kinds/choices";
import { email, phone, url } from "./kinds/contact";
import { date, moment } from "./kinds/dates";
import { computed, rollup, serial } from "./kinds/derived";
import { flag } from "./kinds/flag";
import { json } from "./kinds/json";
import { decimal, integer, money, percent } from "./kinds/numbers";
import { reference } from "./kinds/reference";
import { richtext } from "./kinds/richtext";
import { longtext, text } from "./kinds/text";
import { guarded } from "./masked";

/** Every kind of field the server knows; the compiler complains when it learns a new one. */
/** Without a look at each value: for a field that is not masked, in lists where every cell counts. */
export const open: Record<FieldKind, FieldUi> = {
  text,
  longtext,
  richtext,
  integer,
  decimal,
  percent,
  money,
  date,
  moment,
  flag,
  choice,
  choices,
  email,
  phone,
  url,
  address,
  reference,
  children,
  rollup,
  computed,
  tags,
  json,
  serial,
};

/** The same, with masked forms shown as what they are. */
export const fields = Object.fromEntries(
  Object.entries(open).map(([kind, ui]) => [kind, guarded(ui)]),
) as Record<FieldKind, FieldUi>;
