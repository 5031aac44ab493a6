import type { ComponentType, ReactNode } from "react";
import type { Model } from "@/api/meta";
import type { FieldMeta, Json } from "@/api/types";
import type { Formats } from "@/lib/format";

/** A record or a half-filled form: whatever lies around a field. */
export type Surroundings = { readonly [field: string]: Json | undefined | object };

export interface Shown<V> {
  value: V;
  field: FieldMeta;
  record: Surroundings;
}

export interface Edited<V> {
  value: V | null;
  onChange: (value: V | null) => void;
  field: FieldMeta;
  record: Surroundings;
  error?: ReactNode;
  /** Inside a page or a table row: no label of its own, focus at once. */
  inline?: boolean;
  autoFocus?: boolean;
  /** A drop-down was closed without a choice. */
  onLeave?: () => void;
}

export interface FilterEdited {
  field: FieldMeta;
  operator: string;
  values: string[];
  onChange: (values: string[]) => void;
}

/** Why a value will be refused: a key below `check` in the catalog. */
export interface Complaint {
  key: string;
  params?: Record<string, string | number>;
}

/** Everything the interface knows about one kind of field. */
export interface FieldUi<V extends Json = Json> {
  /** In a grid: plain elements only, thousands are mounted. */
  Cell: ComponentType<Shown<V>>;
  /** On the record page. */
  View: ComponentType<Shown<V>>;
  Input: ComponentType<Edited<V>>;
  Filter: ComponentType<FilterEdited>;
  text: (value: V, field: FieldMeta, formats: Formats, record: Surroundings) => string;
  check?: (value: V, field: FieldMeta) => Complaint | null;
  /** The JSON the server takes, where it differs from what it gives. */
  send?: (value: V, field: FieldMeta, model: Model) => Json;
  /** When an inline edit is finished: by choosing, by Enter, or by a button. */
  commit: "change" | "enter" | "button";
  width: number;
  align?: "end";
  readOnly?: boolean;
}

/** Forgets the value type, so that kinds of different values fit in one registry. */
export const field = <V extends Json>(ui: FieldUi<V>): FieldUi => ui as unknown as FieldUi;

export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
