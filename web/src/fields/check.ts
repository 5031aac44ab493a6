import type { FieldMeta } from "@/api/types";
import { compareDecimals } from "@/lib/decimal";
import type { Complaint } from "./field-ui";

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The checks that kinds share. */
export const checks = {
  length: (value: string, field: FieldMeta): Complaint | null =>
    field.maxLength && value.length > field.maxLength
      ? { key: "maxLength", params: { max: field.maxLength } }
      : null,
  email: (value: string): Complaint | null => (EMAIL.test(value.trim()) ? null : { key: "email" }),
  range(value: string | number, field: FieldMeta): Complaint | null {
    const text = String(value);
    if (!/^-?\d+(\.\d+)?$/.test(text)) return { key: "number" };
    if (field.min != null && compareDecimals(text, String(field.min)) < 0) {
      return { key: "min", params: { min: field.min } };
    }
    if (field.max != null && compareDecimals(text, String(field.max)) > 0) {
      return { key: "max", params: { max: field.max } };
    }
    return null;
  },
  whole: (value: string | number, field: FieldMeta): Complaint | null =>
    /^-?\d+$/.test(String(value)) ? checks.range(value, field) : { key: "whole" },
};
