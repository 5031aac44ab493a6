import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from "react";
import { CreateContext } from "@/fields/lookup/create";
import { FormStackContext, openForm, type FormRequest, type OpenForm } from "./form-stack";

const FormDrawer = lazy(async () => ({ default: (await import("./FormDrawer")).FormDrawer }));

/** Keeps the open forms; one opened from within another lies on top of it. */
export function FormHost({ children }: { children: ReactNode }) {
  const [forms, setForms] = useState<OpenForm[]>([]);
  const open = useCallback((request: FormRequest) => setForms((now) => [...now, openForm(request)]), []);
  const close = useCallback((key: string) => setForms((now) => now.filter((form) => form.key !== key)), []);
  const stack = useMemo(() => ({ forms, open, close }), [forms, open, close]);
  return (
    <FormStackContext value={stack}>
      <CreateContext value={open}>
        {children}
        <Suspense fallback={null}>
          {forms.map((form) => (
            <FormDrawer key={form.key} form={form} onClose={() => close(form.key)} />
          ))}
        </Suspense>
      </CreateContext>
    </FormStackContext>
  );
}
