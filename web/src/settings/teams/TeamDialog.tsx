import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { changeTeam, createTeam } from "@/api/teams";
import type { Reference } from "@/api/types";
import { Lookup } from "@/fields/lookup/Lookup";
import { tell } from "@/ui/toast";
import type { Writing } from "./TeamsPage";

interface Props {
  act: Writing;
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** Makes a team, renames it, or says what it is part of. */
export function TeamDialog({ act, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const team = act.what === "create" ? null : act.team;
  const above = act.what === "create" ? act.parent : null;
  const [name, setName] = useState(team?.name ?? "");
  const [parent, setParent] = useState<Reference | null>(above ? { id: above.id, title: above.name } : null);
  const save = useMutation({
    meta: { handled: true },
    mutationFn: async (): Promise<unknown> => {
      if (!team) return createTeam(name, parent?.id ?? null);
      return changeTeam(team, act.what === "rename" ? { name } : { parent: parent?.id ?? null });
    },
    onSuccess: async () => {
      await onDone();
      tell(t("team.saved", { name: team?.name ?? name }));
      onClose();
    },
  });
  const problem = isProblem(save.error) ? save.error : null;
  const wrong = (field: string) => problem?.body.errors?.[field]?.[0]?.message;
  const other = problem && !problem.body.errors ? problem.message : undefined;
  return (
    <Modal opened onClose={onClose} title={t(`team.title.${act.what}`, { name: team?.name ?? "" })} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack gap="md">
          {act.what !== "move" && (
            <TextInput
              label={t("team.name")}
              data-autofocus
              required
              maxLength={100}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              error={wrong("name") ?? other}
            />
          )}
          {act.what !== "rename" && (
            <Lookup type="teams" value={parent} onChange={setParent} input={{ label: t("team.parent"), description: t("team.parentText"), error: wrong("parent") ?? other }} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" disabled={act.what !== "move" && !name.trim()} loading={save.isPending}>
              {t("action.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
