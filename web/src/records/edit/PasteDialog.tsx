import { Alert, Button, Group, Loader, Modal, Progress, Select, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { useFormats } from "@/lib/use-formats";
import { PasteSample } from "./PasteSample";
import { PasteUnread } from "./PasteUnread";
import { questionKey, type Plan } from "./paste-plan";
import { MOST_ROWS } from "./rows-below";
import { editOf } from "./save-cell";
import { saveAll } from "./save-all";
import { usePaste, type Pasted } from "./use-paste";

const QUESTIONS = 20;

/** What a pasted block would change, before anything is changed. */
export function PasteDialog({ onClose, ...pasted }: Pasted & { onClose: () => void }) {
  const { t } = useTranslation();
  const model = useModel();
  const client = useQueryClient();
  const { plan, sheet, capped, read, error, answer } = usePaste(pasted);
  const [done, setDone] = useState<number | null>(null);
  const rows = new Set(plan?.changes.map(({ record }) => record.id)).size;

  const apply = async () => {
    if (!plan) return;
    setDone(0);
    const edits = plan.changes.map(({ record, field, text, value }) => ({ ...editOf(pasted.meta.type, record, field, value, model), text }));
    await saveAll(client, edits, setDone);
    onClose();
  };

  return (
    <Modal opened onClose={onClose} title={t("paste.title")} size="lg" centered closeOnClickOutside={false}>
      <Stack gap="md">
        {error && (
          <Alert color="red" variant="light" role="alert">
            {error.message}
          </Alert>
        )}
        {!plan && !error && (
          <Group gap="sm" role="status">
            <Loader size="xs" />
            <Text size="sm">{t("paste.reading", { count: pasted.rows.length + read })}</Text>
          </Group>
        )}
        {plan && <Told plan={plan} rows={rows} capped={capped} />}
        {plan && plan.questions.length > 0 && <Questions plan={plan} onAnswer={answer} />}
        {plan && plan.changes.length > 0 && <PasteSample changes={plan.changes} />}
        {plan && (plan.unread.length > 0 || plan.leftRows + capped > 0) && (
          <PasteUnread unread={plan.unread} left={sheet.slice(sheet.length - plan.leftRows - capped)} />
        )}
        {done !== null && <Progress value={rows > 0 ? (100 * done) / rows : 0} size="sm" animated aria-label={t("bulk.progress")} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(plan?.changes.length === 0 ? "action.close" : "action.cancel")}
          </Button>
          {plan?.changes.length !== 0 && (
            <Button disabled={!plan} loading={done !== null} onClick={() => void apply()} data-autofocus>
              {t("paste.apply", { count: plan?.changes.length ?? 0 })}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function Told({ plan, rows, capped }: { plan: Plan; rows: number; capped: number }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const number = (value: number) => formats.number(value);
  const sentences = [
    plan.changes.length > 0
      ? t("paste.changes", { count: plan.changes.length, rows: number(rows) })
      : t("paste.nothing"),
    plan.emptied > 0 && t("paste.emptied", { count: plan.emptied }),
    plan.same > 0 && t("paste.same", { count: plan.same }),
    plan.unread.length > 0 && t("paste.unread", { count: plan.unread.length }),
    plan.locked.length > 0 && t("paste.locked", { what: formats.list(plan.locked.map(({ label }) => label)) }),
    plan.leftColumns > 0 && t("paste.leftColumns", { count: plan.leftColumns }),
    plan.leftRows > 0 && t("paste.leftRows", { count: plan.leftRows }),
    capped > 0 && t("paste.capped", { count: capped, most: number(MOST_ROWS) }),
  ];
  return (
    <div>
      {sentences.filter(Boolean).map((sentence, at) => (
        <Text key={String(sentence)} size="sm" fw={at === 0 ? 500 : undefined}>
          {sentence}
        </Text>
      ))}
    </div>
  );
}

function Questions({ plan, onAnswer }: { plan: Plan; onAnswer: ReturnType<typeof usePaste>["answer"] }) {
  const { t } = useTranslation();
  const [asked] = useState(plan.questions);
  return (
    <div>
      <Text size="sm" mb={6}>
        {t("paste.questions", { count: asked.length })}
      </Text>
      {asked.slice(0, QUESTIONS).map(({ field, name, candidates }) => (
        <Select
          key={questionKey(field, name)}
          size="xs"
          mb={6}
          label={`${field.label}: ${name}`}
          placeholder={t("paste.leave")}
          clearable
          clearButtonProps={{ "aria-label": t("action.clear") }}
          data={candidates.map(({ id, title }) => ({ value: String(id), label: `${title ?? ""} (#${id})` }))}
          onChange={(id) => onAnswer(questionKey(field, name), candidates.find((one) => String(one.id) === id))}
        />
      ))}
    </div>
  );
}
