import { useNavigate } from "@tanstack/react-router";
import type { RecordData, TypeMeta } from "@/api/types";
import type { OpenForm } from "./form-stack";

/** Instead of creating: hands the existing record to whoever asked for a new one, or opens it. */
export function useExisting(meta: TypeMeta, form: OpenForm, onDone: () => void) {
  const navigate = useNavigate();
  return (record: RecordData) => {
    onDone();
    if (form.onCreated) form.onCreated({ id: record.id, title: record.title });
    else void navigate({ to: "/$type/$id", params: { type: meta.type, id: String(record.id) } });
  };
}
