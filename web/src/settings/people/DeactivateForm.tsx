import { Alert, Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { leavingQuery, useDeactivate, type Account } from "@/api/people";
import type { Reference } from "@/api/types";
import { Lookup } from "@/fields/lookup/Lookup";
import { useFormats } from "@/lib/use-formats";
import { Bones } from "@/ui/Bones";
import { tell } from "@/ui/toast";

/** Says what somebody leaves behind and who gets it, before the door closes. */
export function DeactivateForm({ user, onDone }: { user: Account; onDone: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { type } = useModel();
  const { data } = useQuery(leavingQuery(user.id));
  const deactivate = useDeactivate();
  const [heir, setHeir] = useState<Reference | null>(null);
  const [keep, setKeep] = useState(false);
  if (!data) return <Bones lines={4} />;
  const empty = data.types.length === 0 && data.parts.length === 0;
  const submit = () =>
    deactivate.mutate(
      { id: user.id, to: heir && !keep ? [heir.id] : [], keep: keep || empty },
      {
        onSuccess: () => {
          tell(t("people.deactivated", { name: user.name }));
          onDone();
        },
      },
    );
  return (
    <Stack gap="md">
      <Text>{t("people.leaveText", { name: user.name })}</Text>
      {empty ? (
        <Text c="dimmed">{t("people.leavesNothing")}</Text>
      ) : (
        <>
          <Text fw={600}>{t("people.leaves")}</Text>
          <ul style={{ margin: 0 }}>
            {data.types.map((pile) => (
              <li key={pile.type}>
                {type(pile.type)?.labelPlural ?? pile.type}: {formats.number(pile.count)}
                {pile.beyond > 0 && ` (${t("people.beyond", { count: pile.beyond })})`}
              </li>
            ))}
            {data.parts.map((part) => (
              <li key={part.name}>
                {t(`transfer.part.${part.name as "shares"}`, { defaultValue: part.name })}: {formats.number(part.count)}
              </li>
            ))}
          </ul>
          {!keep && <Lookup type="users" value={heir} onChange={setHeir} input={{ label: t("people.heir") }} />}
          <Checkbox label={t("people.keep")} checked={keep} onChange={(event) => setKeep(event.currentTarget.checked)} />
        </>
      )}
      {deactivate.error && (
        <Alert color="red" variant="light" role="alert">
          {deactivate.error.message}
        </Alert>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t("action.cancel")}
        </Button>
        <Button color="red" disabled={!empty && !keep && !heir} loading={deactivate.isPending} onClick={submit}>
          {t("people.deactivate")}
        </Button>
      </Group>
    </Stack>
  );
}
