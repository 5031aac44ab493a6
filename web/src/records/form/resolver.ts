import type { FieldErrors, FieldValues, Resolver } from "react-hook-form";
import type { TFunction } from "i18next";
import type { FieldMeta } from "@/api/types";
import { complaintAbout } from "@/fields/complaint";
import type { Complaint } from "@/fields/field-ui";

/** What a form holds; typed by meta at run time. */
export type Values = FieldValues;

export const sayComplaint = (complaint: Complaint, t: TFunction): string =>
  t(`check.${complaint.key}` as "check.required", complaint.params);

/** Checks what can be known before asking the server; the server checks everything again. */
export const metaResolver =
  (fields: FieldMeta[], t: TFunction): Resolver<Values> =>
  (values) => {
    const errors: FieldErrors<Values> = {};
    for (const field of fields) {
      const complaint = complaintAbout(values[field.name], field);
      if (complaint) errors[field.name] = { type: complaint.key, message: sayComplaint(complaint, t) };
    }
    return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
  };
