import { Button, Group, Select, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { IconFileUpload, IconPlus, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { accountsQuery, type Account } from "@/api/people";
import { useFormats } from "@/lib/use-formats";
import { Avatar } from "@/ui/Avatar";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { Chip } from "@/ui/Chip";
import classes from "../settings.module.css";
import { InviteDialog } from "./InviteDialog";
import { RosterDialog } from "./RosterDialog";
import { useRoles } from "./role-words";
import { UserDrawer } from "./UserDrawer";

const colors = { active: "green", invited: "blue", inactive: "gray" } as const;
const PAGE = 50;

function Line({ account, onOpen }: { account: Account; onOpen: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { nameOf } = useRoles();
  const facts = [account.login, account.email, account.team?.title].filter(Boolean).join(" · ");
  return (
    <li className={classes.row}>
      <Avatar name={account.name} round />
      <UnstyledButton className={classes.rowText} onClick={onOpen}>
        <div className={classes.rowTitle}>
          {account.name}
          <Chip label={t(`people.state.${account.state}`)} color={colors[account.state]} />
        </div>
        <div className={classes.muted}>{facts}</div>
        <div className={classes.muted}>
          {account.roles.map(nameOf).join(", ") || t("people.noRole")}
          {account.lastSignInAt && ` · ${t("devices.lastSeen", { when: formats.relative(account.lastSignInAt) })}`}
        </div>
      </UnstyledButton>
    </li>
  );
}

/** Everybody who may sign in: searched, never all loaded. */
export function UsersPage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { options } = useRoles();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 200);
  const [state, setState] = useState<string | null>(null);
  const [role, setRole] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState<number | null>(null);
  const [dialog, setDialog] = useState<"invite" | "roster" | null>(null);
  const { data } = useQuery(
    accountsQuery({ q: q || undefined, state: state ?? undefined, role: role ?? undefined, after: at ? String(at) : undefined }),
  );
  const again = <T,>(set: (value: T) => void) => (value: T) => {
    set(value);
    setAt(0);
  };
  return (
    <>
      <Group mb="md" gap="sm">
        <TextInput
          aria-label={t("people.search")}
          placeholder={t("people.search")}
          leftSection={<IconSearch size={16} />}
          value={typed}
          onChange={(event) => again(setTyped)(event.currentTarget.value)}
          flex="3 1 180px"
        />
        <Select
          aria-label={t("people.stateLabel")}
          placeholder={t("people.stateLabel")}
          data={(["active", "invited", "inactive"] as const).map((value) => ({ value, label: t(`people.state.${value}`) }))}
          value={state}
          onChange={again(setState)}
          clearable
          flex="1 1 110px"
        />
        <Select aria-label={t("people.roles")} placeholder={t("people.roles")} data={options} value={role} onChange={again(setRole)} clearable flex="1 1 130px" />
        <Button leftSection={<IconPlus size={16} />} onClick={() => setDialog("invite")}>
          {t("invite.open")}
        </Button>
        <Button variant="default" leftSection={<IconFileUpload size={16} />} onClick={() => setDialog("roster")}>
          {t("roster.action")}
        </Button>
      </Group>
      {!data ? (
        <Bones lines={6} />
      ) : data.items.length === 0 ? (
        <Blank small title={t("people.nobody")} />
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="xs" role="status">
            {t("people.count", { count: data.count, shown: formats.number(data.count) })}
          </Text>
          <ul className={classes.rows}>
            {data.items.map((account) => (
              <Line key={account.id} account={account} onOpen={() => setOpen(account.id)} />
            ))}
          </ul>
          {(at > 0 || data.next) && (
            <Group gap="sm">
              <Button variant="default" disabled={at === 0} onClick={() => setAt(Math.max(0, at - PAGE))}>
                {t("people.before")}
              </Button>
              <Button variant="default" disabled={!data.next} onClick={() => setAt(Number(data.next))}>
                {t("people.after")}
              </Button>
            </Group>
          )}
        </>
      )}
      {dialog === "invite" && <InviteDialog onClose={() => setDialog(null)} />}
      {dialog === "roster" && <RosterDialog onClose={() => setDialog(null)} />}
      {open !== null && <UserDrawer id={open} onClose={() => setOpen(null)} />}
    </>
  );
}
