import { Alert, Button, Group, Kbd } from "@mantine/core";
import { useEffect, useId, useMemo, useRef, type KeyboardEvent } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import type { TypeMeta } from "@/api/types";
import { FormField } from "./FormField";
import { FormHints } from "./FormHints";
import { formSections, startValues } from "./form-fields";
import type { OpenForm } from "./form-stack";
import { metaResolver, type Values } from "./resolver";
import { useSubmit } from "./use-submit";
import { useExisting } from "./use-existing";
import classes from "./form.module.css";

interface Props {
  meta: TypeMeta;
  form: OpenForm;
  onDirty: (dirty: boolean) => void;
  onDone: () => void;
}

/** The form of any record type: fields, checks and sections come from meta. */
export function RecordForm({ meta, form, onDirty, onDone }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const model = useModel();
  const root = useRef<HTMLFormElement>(null);
  const sections = useMemo(() => formSections(model, meta), [model, meta]);
  const shown = useMemo(() => sections.flatMap((section) => section.fields), [sections]);
  const methods = useForm<Values>({
    defaultValues: startValues(shown, form, model, meta),
    resolver: metaResolver(shown, t),
    mode: "onSubmit",
    shouldFocusError: false,
  });
  const { isDirty } = methods.formState;
  const { submit, pending, problem } = useSubmit({ meta, form, shown, methods, onDone, root });

  const onUse = useExisting(meta, form, onDone);

  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void submit();
  };

  return (
    <FormProvider {...methods}>
      <form
        ref={root}
        className={classes.form}
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void submit();
        }}
      >
        {problem && (
          <Alert color="red" variant="light" role="alert">
            {problem}
          </Alert>
        )}
        {sections.map((section, at) => (
          <section key={section.section} className={classes.section} aria-labelledby={`${id}-${section.section}`}>
            {sections.length > 1 && (
              <h3 id={`${id}-${section.section}`} className={classes.legend}>
                {section.label}
              </h3>
            )}
            <div className={classes.fields}>
              {section.fields.map((field, index) => (
                <FormField key={field.name} field={field} autoFocus={at === 0 && index === 0} />
              ))}
            </div>
          </section>
        ))}
        {!form.record && <FormHints meta={meta} shown={shown} onUse={onUse} />}
        <Group className={classes.foot} justify="flex-end">
          <span className={classes.hint}>
            <Kbd size="xs">Ctrl</Kbd> <Kbd size="xs">Enter</Kbd>
          </span>
          <Button variant="default" onClick={onDone}>
            {t("action.cancel")}
          </Button>
          <Button type="submit" loading={pending}>
            {form.record ? t("action.save") : t("action.create")}
          </Button>
        </Group>
      </form>
    </FormProvider>
  );
}
