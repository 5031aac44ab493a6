import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { branchesQuery, type Branch } from "@/api/teams";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { BranchRow } from "./BranchRow";
import type { TeamAct } from "./TeamsPage";
import classes from "./teams.module.css";

export interface BranchesProps {
  parent: number | null;
  q: string;
  depth: number;
  onAct: (act: TeamAct) => void;
  dragged: Branch | null;
  onDrag: (team: Branch | null) => void;
  onDrop: (onto: Branch) => void;
}

/** One level of the tree, loaded when it is opened. */
export function Branches(props: BranchesProps) {
  const { t } = useTranslation();
  const { parent, q, depth } = props;
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(branchesQuery(parent, q));
  if (!data) return <Bones lines={3} />;
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0 && depth === 0) {
    return <Blank icon={<IconUsers size={28} stroke={1.4} />} title={t(q ? "team.notFound" : "team.none")} text={t("team.noneText")} />;
  }
  return (
    <ul className={classes.level} aria-label={depth === 0 ? t("team.tree") : undefined}>
      {items.map((team) => (
        <BranchRow key={team.id} {...props} team={team} />
      ))}
      {hasNextPage && (
        <li>
          <Button variant="subtle" onClick={() => void fetchNextPage()}>
            {t("action.more")}
          </Button>
        </li>
      )}
    </ul>
  );
}
