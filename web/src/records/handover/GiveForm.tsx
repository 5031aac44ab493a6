import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { HandoverJob } from "@/api/handover";
import { isProblem } from "@/api/problem";
import type { Reference } from "@/api/types";
import { HandoverProgress } from "./HandoverProgress";
import { PeoplePicker } from "./PeoplePicker";

interface Props {
  /** Begun once the button was pressed. */
  give: { mutate: (wish: { to: number[]; reason: string }) => void; isPending: boolean; error: Error | null; data?: HandoverJob };
  children?: ReactNode;
  onClose: () => void;
}

/** To whom and why; then how it goes, and the way back. */
export function GiveForm({ give, children, onClose }: Props) {
  const { t } = useTranslation();
  const [to, setTo] = useState<Reference[]>([]);
  const [reason, setReason] = useState("");
  if (give.data) return <HandoverProgress id={give.data.id} onClose={onClose} />;
  const problem = isProblem(give.error) ? give.error : null;
  const wrong = problem ? (problem.body.errors?.to?.[0]?.message ?? problem.message) : give.error?.message;
  return (
    <Stack gap="md">
      {children}
      <PeoplePicker type="users" label={t("transfer.to")} description={t("transfer.toText")} value={to} onChange={setTo} error={wrong} />
      {to.length > 1 && (
        <Text size="sm" c="dimmed">
          {t("transfer.inTurn", { count: to.length })}
        </Text>
      )}
      <TextInput label={t("share.reason")} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t("action.cancel")}
        </Button>
        <Button disabled={to.length === 0} loading={give.isPending} onClick={() => give.mutate({ to: to.map(({ id }) => id), reason })}>
          {t("transfer.button")}
        </Button>
      </Group>
    </Stack>
  );
}
