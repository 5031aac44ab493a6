import { useNavigate } from "@tanstack/react-router";
import { useState, type RefObject } from "react";
import type { UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { isProblem } from "@/api/problem";
import type { FieldMeta, RecordData, TypeMeta } from "@/api/types";
import { useCreate, useSave } from "@/api/writes";
import { tell } from "@/ui/toast";
import { toSend } from "./form-fields";
import type { OpenForm } from "./form-stack";
import type { Values } from "./resolver";

interface Args {
  meta: TypeMeta;
  form: OpenForm;
  shown: FieldMeta[];
  methods: UseFormReturn<Values>;
  root: RefObject<HTMLFormElement | null>;
  onDone: () => void;
}

/** Server errors name paths such as `contactMethods[0].value`; they are shown at the field that holds them. */
const fieldOf = (path: string) => path.split(/[.[]/)[0] ?? path;

function focusFirstError(root: HTMLElement | null) {
  requestAnimationFrame(() => root?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
}

export function useSubmit({ meta, form, shown, methods, root, onDone }: Args) {
  const { t } = useTranslation();
  const model = useModel();
  const navigate = useNavigate();
  const create = useCreate(meta.type);
  const save = useSave(meta.type, form.record?.id ?? 0);
  const [problem, setProblem] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);

  const refused = (error: unknown) => {
    if (!isProblem(error)) throw error;
    // What was refused is corrected and sent as another request; what may have arrived is not.
    if (error.code !== "network") setAttempt((now) => now + 1);
    const names = new Set(shown.map((field) => field.name));
    const general: string[] = [];
    for (const [path, problems] of Object.entries(error.errors)) {
      const message = problems.map((one) => one.message).join(" ");
      if (names.has(fieldOf(path))) methods.setError(fieldOf(path), { type: "server", message });
      else general.push(message);
    }
    const known = Object.keys(error.errors).length > 0;
    if (!known) general.push(error.code === "network" ? t("status.offline") : error.message);
    setProblem(general.length > 0 ? general.join(" ") : null);
    focusFirstError(root.current);
  };

  const created = (record: RecordData) => {
    onDone();
    if (form.onCreated) {
      form.onCreated({ id: record.id, title: record.title });
      return;
    }
    const show = () => void navigate({ to: "/$type/$id", params: { type: meta.type, id: String(record.id) } });
    tell(t("form.created", { what: record.title ?? meta.label }), { label: t("action.open"), run: show });
  };

  const send = async (values: Values) => {
    setProblem(null);
    try {
      if (form.record) {
        const dirty = methods.formState.dirtyFields as Record<string, unknown>;
        const changes = toSend(values, shown, model, (name) => Boolean(dirty[name]));
        if (Object.keys(changes).length > 0) {
          await save.mutateAsync({ changes, version: form.record.version, preview: changedOnly(values, changes) });
        }
        onDone();
      } else {
        created(await create.mutateAsync({ values: toSend(values, shown, model, null), key: `${form.key}-${attempt}` }));
      }
    } catch (error) {
      refused(error);
    }
  };

  const submit = methods.handleSubmit(send, () => focusFirstError(root.current));
  return { submit, problem, pending: create.isPending || save.isPending };
}

const changedOnly = (values: Values, changes: Values): Values =>
  Object.fromEntries(Object.keys(changes).map((name) => [name, values[name] ?? null]));
