import type { Preferences } from "@/lib/preferences";

/** What the server says about record types; mirrors GET /api/v1/meta. */
export type FieldKind =
  | "text"
  | "longtext"
  | "richtext"
  | "integer"
  | "decimal"
  | "percent"
  | "money"
  | "date"
  | "moment"
  | "flag"
  | "choice"
  | "choices"
  | "email"
  | "phone"
  | "url"
  | "address"
  | "reference"
  | "children"
  | "rollup"
  | "computed"
  | "tags"
  | "json"
  | "serial";

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface Option {
  value: string;
  label: string;
  color?: string | null;
}

export interface FieldMeta {
  name: string;
  label: string;
  kind: FieldKind;
  valueKind?: FieldKind | null;
  required?: boolean;
  readOnly?: boolean;
  sortable?: boolean;
  filterable?: boolean;
  operators?: string[];
  maxLength?: number | null;
  min?: string | number | null;
  max?: string | number | null;
  digits?: number | null;
  personal?: boolean;
  /** In some records at least only its masked form is told. */
  masked?: boolean;
  /** The type of a masked field, where its value can be asked for. */
  of?: string;
  help?: string | null;
  default?: Json;
  options?: Option[] | null;
  to?: string | null;
  childType?: string | null;
  currencyField?: string | null;
  /** The level of a region, for a part of an address; known here, not told by the server. */
  region?: "province" | "city" | "district";
}

export type Ability = "create" | "read" | "update" | "delete" | "export" | "import" | "bulk" | "share" | "merge" | "assign";

export interface Section {
  section: string;
  label: string;
  fields: string[];
}

export interface TypeMeta {
  type: string;
  label: string;
  labelPlural: string;
  icon?: string | null;
  nav: boolean;
  child: boolean;
  titleField?: string | null;
  ownerField?: string | null;
  can: Partial<Record<Ability, boolean>>;
  fields: FieldMeta[];
  list: string[];
  defaultSort?: string | null;
  form: Section[];
  filters: { name: string; label: string }[];
  commands: { name: string; label: string }[];
  related: { type: string; field: string; label?: string }[];
  timeline: boolean;
}

export interface Company {
  name: string;
  timeZone: string;
  baseCurrency: string;
  phoneRegion: string;
  currencies?: { code: string; digits: number }[];
}

/** What one may do with the installation rather than with records. */
export type SystemRight =
  | "users"
  | "roles"
  | "teams"
  | "pools"
  | "company"
  | "mail"
  | "security"
  | "tokens"
  | "audit"
  | "explain";

export interface Meta {
  user: {
    id: number;
    login?: string;
    name: string;
    roles: string[];
    system?: SystemRight[];
    language?: string;
    timeZone?: string;
  };
  company: Company;
  preferences?: Preferences;
  /** Through whose eyes all this is seen; empty for one's own. */
  viewAs?: { kind?: "role" | "user"; name?: string };
  pools?: { open: number };
  types: TypeMeta[];
}

export interface RecordData {
  id: number;
  version: number;
  title: string | null;
  can?: Partial<Record<Ability, boolean>>;
  [field: string]: Json | undefined;
}

export interface Reference {
  id: number;
  title: string | null;
}

export interface Page {
  items: RecordData[];
  next: string | null;
  count: number | null;
  countIsExact?: boolean;
  refine?: boolean;
}

export interface User {
  id: number;
  login: string;
  name: string;
  email?: string | null;
  roles: string[];
  language?: string | null;
  timeZone?: string | null;
  mustChangePassword?: boolean;
  mustEnrol?: boolean;
}

export interface Session {
  user: User;
  warnings?: string[];
}
