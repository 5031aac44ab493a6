import { Alert, Button, Group, Select, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { outboxQuery, useDiscard, useRetry, type MailState, type OutboxState } from "@/api/mail";
import { useFormats } from "@/lib/use-formats";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";

const states: OutboxState[] = ["waiting", "sending", "failed", "sent"];

/** What became of each letter; what is in it nobody sees here. */
export function OutboxList({ ready, counts }: { ready: boolean; counts: MailState["outbox"] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [state, setState] = useState<OutboxState | null>(null);
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(outboxQuery(state));
  const retry = useRetry();
  const discard = useDiscard();
  const letters = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack gap="sm" maw={720}>
      {!ready && (
        <Alert color="gray" variant="light">
          {t("mail.notReady")}
        </Alert>
      )}
      <Select
        aria-label={t("mail.state")}
        placeholder={t("mail.anyState")}
        data={states.map((value) => ({ value, label: `${t(`mail.states.${value}`)} (${counts[value] ?? 0})` }))}
        value={state}
        onChange={(value) => setState(value as OutboxState | null)}
        clearable
        clearButtonProps={{ "aria-label": t("mail.anyState") }}
        maw={260}
      />
      {!data && <Bones lines={4} />}
      {data && letters.length === 0 && <Blank small title={t("mail.noLetters")} />}
      <ul style={{ listStyle: "none", margin: 0, padding: 0 }} aria-label={t("mail.part.outbox")}>
        {letters.map((letter) => (
          <Group key={letter.id} component="li" justify="space-between" gap="xs" py={10} style={{ borderBottom: "1px solid var(--gx-line)" }}>
            <div style={{ flex: 1, minWidth: 220, overflowWrap: "anywhere" }}>
              <Text size="sm" fw={500}>
                {letter.subject}
              </Text>
              <Text size="xs" c="dimmed">
                {letter.address} · {t(`mail.states.${letter.state}`)} · {formats.moment(letter.sentAt ?? letter.createdAt)}
                {letter.attempts > 1 && ` · ${t("mail.attempts", { count: letter.attempts })}`}
              </Text>
              {letter.problem && (
                <Text size="xs" c="red">
                  {t(`mail.problem.${letter.problem}`)}
                  {letter.state === "waiting" && ` ${t("mail.nextAt", { at: formats.moment(letter.nextAt) })}`}
                </Text>
              )}
            </div>
            {(letter.state === "waiting" || letter.state === "failed") && (
              <Group gap={4}>
                <Button size="compact-sm" variant="default" onClick={() => retry.mutate(letter.id)} aria-label={t("mail.retryOf", { subject: letter.subject })}>
                  {t("mail.retry")}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="red"
                  onClick={() => window.confirm(t("mail.discardAsk", { address: letter.address })) && discard.mutate(letter.id)}
                >
                  {t("mail.discard")}
                </Button>
              </Group>
            )}
          </Group>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="subtle" onClick={() => void fetchNextPage()}>
          {t("inbox.more")}
        </Button>
      )}
    </Stack>
  );
}
