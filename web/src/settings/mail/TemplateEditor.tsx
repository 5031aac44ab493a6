import { Alert, Button, Code, Group, SegmentedControl, Select, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { previewQuery, templatesQuery, useResetTemplate, useSaveTemplate, type MailTemplate } from "@/api/mail";
import { isProblem } from "@/api/problem";
import { languageNames, languages, nearestLanguage, type Language } from "@/lib/i18n";
import { Bones } from "@/ui/Bones";
import { tell } from "@/ui/toast";
import { LetterFrame } from "./LetterFrame";

function Words({ template, language }: { template: MailTemplate; language: Language }) {
  const { t } = useTranslation();
  const stored = template.wordings[language] ?? { subject: "", body: "", changed: false };
  const [subject, setSubject] = useState(stored.subject);
  const [body, setBody] = useState(stored.body);
  const [seen] = useDebouncedValue({ subject, body }, 300);
  const preview = useQuery(previewQuery({ key: template.key, language, ...seen }));
  const save = useSaveTemplate();
  const reset = useResetTemplate();
  const failed = save.error ?? preview.error;
  const errors = isProblem(failed) ? failed.errors : {};
  const touched = subject !== stored.subject || body !== stored.body;
  return (
    <Group align="flex-start" gap="lg">
      <Stack gap="sm" style={{ flex: "1 1 300px", minWidth: 0 }}>
        <TextInput label={t("mail.subject")} value={subject} onChange={(event) => setSubject(event.currentTarget.value)} error={errors.subject?.[0]?.message} maxLength={200} />
        <Textarea
          label={t("mail.body")}
          description={t("mail.bodyText")}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
          error={errors.body?.[0]?.message}
          autosize
          minRows={10}
          maxRows={24}
        />
        <Text size="sm" c="dimmed" component="div">
          {t("mail.fields")}{" "}
          {template.fields.map((field) => (
            <Code key={field} style={{ marginInlineEnd: 4 }}>{`{{${field}}}`}</Code>
          ))}
        </Text>
        <Group>
          <Button disabled={!touched} loading={save.isPending} onClick={() => save.mutate({ key: template.key, language, subject, body }, { onSuccess: () => tell(t("mail.lettersSaved")) })}>
            {t("action.save")}
          </Button>
          {stored.changed && (
            <Button
              variant="subtle"
              color="red"
              loading={reset.isPending}
              onClick={() => window.confirm(t("mail.resetAsk")) && reset.mutate({ key: template.key, language })}
            >
              {t("mail.reset")}
            </Button>
          )}
        </Group>
      </Stack>
      <Stack gap="xs" style={{ flex: "1 1 300px", minWidth: 0 }}>
        <Text size="sm" fw={500}>
          {t("mail.preview")}
        </Text>
        {preview.data ? (
          <>
            <Text size="sm" style={{ overflowWrap: "anywhere" }}>
              {preview.data.subject}
            </Text>
            <LetterFrame html={preview.data.html} />
          </>
        ) : (
          <Bones lines={6} />
        )}
      </Stack>
    </Group>
  );
}

/** The words of each letter, with what they will look like beside them. */
export function TemplateEditor() {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(templatesQuery);
  const [key, setKey] = useState("invitation");
  const [language, setLanguage] = useState<Language>(nearestLanguage(i18n.language));
  if (!data) return <Bones lines={8} />;
  const template = data.find((one) => one.key === key);
  return (
    <Stack gap="md">
      <Group align="flex-end">
        <Select label={t("mail.letter")} data={data.map((one) => ({ value: one.key, label: one.name }))} value={key} onChange={(next) => next && setKey(next)} allowDeselect={false} />
        <SegmentedControl
          value={language}
          onChange={(next) => setLanguage(nearestLanguage(next))}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          aria-label={t("user.language")}
        />
      </Group>
      {template ? <Words key={`${key} ${language} ${template.wordings[language]?.changed}`} template={template} language={language} /> : <Alert color="red">{t("mail.noLetters")}</Alert>}
    </Stack>
  );
}
