import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { dissolveTeam, remainsQuery, type Branch } from "@/api/teams";
import type { Reference } from "@/api/types";
import { Lookup } from "@/fields/lookup/Lookup";
import { Bones } from "@/ui/Bones";
import { tell } from "@/ui/toast";

/** Says what a team leaves behind, and asks where it goes. */
export function DissolveDialog({ team, onClose, onDone }: { team: Branch; onClose: () => void; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const { data } = useQuery(remainsQuery(team.id));
  const [heirs, setHeirs] = useState<Record<"members" | "teams" | "shares", Reference | null>>({ members: null, teams: null, shares: null });
  const dissolve = useMutation({
    meta: { handled: true },
    mutationFn: () =>
      dissolveTeam(team, { members: heirs.members?.id, teams: heirs.teams?.id, shares: heirs.shares?.id }),
    onSuccess: async () => {
      await onDone();
      tell(t("team.dissolved", { name: team.name }));
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t("team.title.dissolve", { name: team.name })} centered>
      {!data && <Bones lines={3} />}
      {data && (
        <Stack gap="md">
          {(["members", "teams", "shares"] as const).map(
            (what) =>
              data[what] > 0 && (
                <Lookup
                  key={what}
                  type="teams"
                  value={heirs[what]}
                  onChange={(next) => setHeirs({ ...heirs, [what]: next })}
                  input={{ label: t(`team.heir.${what}`, { count: data[what] }), description: t(`team.heirText.${what}`) }}
                />
              ),
          )}
          <Text size="sm">{t("team.dissolveText")}</Text>
          {dissolve.error && <Text c="red">{dissolve.error.message}</Text>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button color="red" loading={dissolve.isPending} onClick={() => dissolve.mutate()}>
              {t("team.dissolve")}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
