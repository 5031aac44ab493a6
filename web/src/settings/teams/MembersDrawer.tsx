import { ActionIcon, Button, Drawer, Menu, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { IconDots } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { membersQuery, putMember, removeMember, type Branch, type Member } from "@/api/teams";
import { Lookup } from "@/fields/lookup/Lookup";
import { Avatar } from "@/ui/Avatar";
import { complain } from "@/ui/toast";
import classes from "./teams.module.css";

/** Who is in a team, who manages it, whose first team it is. */
export function MembersDrawer({ team, onClose, onChanged }: { team: Branch; onClose: () => void; onChanged: () => Promise<void> }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 200);
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(membersQuery(team.id, q));
  const members = data?.pages.flatMap((page) => page.items) ?? [];
  const run = async (work: Promise<void>) => {
    try {
      await work;
    } catch (error) {
      complain((error as Error).message);
    }
    await onChanged();
  };
  return (
    <Drawer opened onClose={onClose} position="right" title={t("team.membersOf", { name: team.name })}>
      <Lookup
        key={members.length}
        type="users"
        value={null}
        clearable={false}
        onChange={(user) => user && void run(putMember(team.id, user.id, {}))}
        input={{ label: t("team.addMember") }}
      />
      {(data?.pages[0]?.count ?? 0) > 20 || q ? (
        <TextInput mt="md" aria-label={t("team.findMember")} placeholder={t("team.findMember")} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      ) : null}
      <ul className={classes.level} aria-label={t("team.membersOf", { name: team.name })}>
        {members.map((member) => (
          <Line key={member.id} team={team} member={member} run={run} />
        ))}
      </ul>
      {data && members.length === 0 && (
        <Text mt="md" c="dimmed">
          {t("team.noMembers")}
        </Text>
      )}
      {hasNextPage && (
        <Button variant="subtle" onClick={() => void fetchNextPage()}>
          {t("action.more")}
        </Button>
      )}
    </Drawer>
  );
}

function Line({ team, member, run }: { team: Branch; member: Member; run: (work: Promise<void>) => Promise<void> }) {
  const { t } = useTranslation();
  const facts = [member.manager && t("team.manager"), member.primary && t("team.primary"), !member.active && t("team.inactive")].filter(Boolean);
  return (
    <li className={classes.member}>
      <Avatar name={member.name} round />
      <span className={classes.name}>
        {member.name} <span className={classes.muted}>{facts.join(" · ")}</span>
      </span>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t("team.more", { name: member.name })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void run(putMember(team.id, member.id, { manager: !member.manager }))}>
            {t(member.manager ? "team.noManager" : "team.makeManager")}
          </Menu.Item>
          {!member.primary && (
            <Menu.Item onClick={() => void run(putMember(team.id, member.id, { primary: true }))}>{t("team.makePrimary")}</Menu.Item>
          )}
          <Menu.Item color="red" onClick={() => void run(removeMember(team.id, member.id))}>
            {t("team.removeMember")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
