import { Button, Group, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { changeTeam, teamsKey, type Branch } from "@/api/teams";
import { complain, tell } from "@/ui/toast";
import { Branches } from "./Branches";
import classes from "./teams.module.css";

const TeamDialog = lazy(async () => ({ default: (await import("./TeamDialog")).TeamDialog }));
const DissolveDialog = lazy(async () => ({ default: (await import("./DissolveDialog")).DissolveDialog }));
const MembersDrawer = lazy(async () => ({ default: (await import("./MembersDrawer")).MembersDrawer }));

export type Writing = { what: "create"; parent: Branch | null } | { what: "rename" | "move"; team: Branch };
export type TeamAct = Writing | { what: "dissolve" | "members"; team: Branch };

/** The teams as a tree: made, moved by dragging or by name, dissolved, and who is in them. */
export function TeamsPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 200);
  const [act, setAct] = useState<TeamAct | null>(null);
  const [dragged, setDragged] = useState<Branch | null>(null);
  const fresh = () => client.invalidateQueries({ queryKey: teamsKey });

  const move = async (team: Branch, parent: Branch | null) => {
    try {
      await changeTeam(team, { parent: parent?.id ?? null });
      tell(parent ? t("team.movedTo", { name: team.name, parent: parent.name }) : t("team.movedTop", { name: team.name }));
    } catch (error) {
      complain((error as Error).message);
    }
    await fresh();
  };
  const drop = (onto: Branch | null) => {
    if (dragged && dragged.id !== onto?.id && dragged.parent !== (onto?.id ?? null)) void move(dragged, onto);
    setDragged(null);
  };
  const close = () => setAct(null);
  return (
    <>
      <Text c="dimmed" mb="md" maw={560}>
        {t("team.text")}
      </Text>
      <Group mb="md">
        <TextInput
          flex={1}
          miw={180}
          leftSection={<IconSearch size={15} aria-hidden />}
          aria-label={t("team.search")}
          placeholder={t("team.search")}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button leftSection={<IconPlus size={16} />} onClick={() => setAct({ what: "create", parent: null })}>
          {t("team.new")}
        </Button>
      </Group>
      {dragged?.parent && (
        <div className={classes.top} onDragOver={(event) => event.preventDefault()} onDrop={() => drop(null)}>
          {t("team.dropTop")}
        </div>
      )}
      <Branches parent={null} q={q} depth={0} onAct={setAct} dragged={dragged} onDrag={setDragged} onDrop={drop} />
      <Suspense fallback={null}>
        {act && (act.what === "create" || act.what === "rename" || act.what === "move") && (
          <TeamDialog act={act} onClose={close} onDone={fresh} />
        )}
        {act?.what === "dissolve" && <DissolveDialog team={act.team} onClose={close} onDone={fresh} />}
        {act?.what === "members" && <MembersDrawer team={act.team} onClose={close} onChanged={fresh} />}
      </Suspense>
    </>
  );
}
