import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowsMove, IconChevronDown, IconChevronRight, IconDots, IconPencil, IconPlus, IconTrash, IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Branch } from "@/api/teams";
import { Branches, type BranchesProps } from "./Branches";
import classes from "./teams.module.css";

const INDENT = 20;

/** A team with its managers, what can be done with it, and those below it. */
export function BranchRow({ team, ...props }: BranchesProps & { team: Branch }) {
  const { t } = useTranslation();
  const { depth, q, onAct, dragged, onDrag, onDrop } = props;
  const [open, setOpen] = useState(depth === 0 && team.teams > 0);
  const [over, setOver] = useState(false);
  const facts = [
    ...team.path.length > 0 ? [team.path.join(" / ")] : [],
    t("team.members", { count: team.members }),
    ...team.managers.map(({ name }) => t("team.managedBy", { name })),
  ];
  return (
    <li>
      <div
        className={classes.branch}
        style={{ paddingInlineStart: 6 + INDENT * depth }}
        data-over={(over && dragged?.id !== team.id) || undefined}
        draggable
        onDragStart={() => onDrag(team)}
        onDragEnd={() => onDrag(null)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={() => {
          setOver(false);
          onDrop(team);
        }}
      >
        {team.teams > 0 && !q ? (
          <ActionIcon variant="subtle" color="gray" aria-expanded={open} aria-label={t("team.below", { name: team.name })} onClick={() => setOpen(!open)}>
            {open ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
          </ActionIcon>
        ) : (
          <span style={{ width: 28 }} />
        )}
        <span className={classes.name}>
          {team.name} <span className={classes.muted}>{facts.join(" · ")}</span>
        </span>
        <ActionIcon variant="subtle" color="gray" aria-label={t("team.membersOf", { name: team.name })} onClick={() => onAct({ what: "members", team })}>
          <IconUsers size={16} />
        </ActionIcon>
        <Menu position="bottom-end" width={220}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t("team.more", { name: team.name })}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPlus size={15} />} onClick={() => onAct({ what: "create", parent: team })}>
              {t("team.newBelow")}
            </Menu.Item>
            <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => onAct({ what: "rename", team })}>
              {t("team.rename")}
            </Menu.Item>
            <Menu.Item leftSection={<IconArrowsMove size={15} />} onClick={() => onAct({ what: "move", team })}>
              {t("team.move")}
            </Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={() => onAct({ what: "dissolve", team })}>
              {t("team.dissolve")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {open && !q && team.teams > 0 && <Branches {...props} parent={team.id} depth={depth + 1} />}
    </li>
  );
}
