import { createContext, use } from "react";
import type { Json, RecordData, Reference } from "@/api/types";
import { token } from "@/lib/token";

/** A form somebody opened: for a new record, or for an existing one when `record` is given. */
export interface OpenForm {
  key: string;
  type: string;
  values?: Record<string, Json>;
  record?: RecordData;
  onCreated?: (created: Reference) => void;
}

export type FormRequest = Omit<OpenForm, "key">;

export interface FormStack {
  forms: OpenForm[];
  open: (request: FormRequest) => void;
  close: (key: string) => void;
}

export const FormStackContext = createContext<FormStack | null>(null);

export const openForm = (request: FormRequest): OpenForm => ({ ...request, key: token() });

export function useCreateForm(): (request: FormRequest) => void {
  const stack = use(FormStackContext);
  if (!stack) throw new Error("A form needs a FormHost above it.");
  return stack.open;
}
