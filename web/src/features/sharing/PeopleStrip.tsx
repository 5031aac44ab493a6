import { Button, Menu } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { IconArrowBackUp, IconChevronDown, IconHistory, IconInbox, IconShare2, IconTransfer, IconUsers } from "@tabler/icons-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { decideRequest, sharesQuery, type AccessRequest, type Share } from "@/api/shares";
import type { RecordData, Reference, TypeMeta } from "@/api/types";
import type { SlotProps } from "@/records/record/slots";
import { Avatar } from "@/ui/Avatar";
import { LinkButton } from "@/ui/links";
import { complain, tell } from "@/ui/toast";
import classes from "./sharing.module.css";

const ShareDialog = lazy(async () => ({ default: (await import("./ShareDialog")).ShareDialog }));
const TransferDialog = lazy(async () => ({ default: (await import("./TransferDialog")).TransferDialog }));
const ReleaseDialog = lazy(async () => ({ default: (await import("./ReleaseDialog")).ReleaseDialog }));
const OwnersDialog = lazy(async () => ({ default: (await import("./OwnersDialog")).OwnersDialog }));

type Open = "share" | "transfer" | "release" | "owners" | null;

const nameOf = ({ user, team }: Share) => user?.title ?? team?.title ?? "";

/** Whose record it is, who else works on it, and what can be done about that. */
export function PeopleStrip({ meta, record }: SlotProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>(null);
  const { data } = useQuery(sharesQuery(meta.type, record.id));
  useSayingWhereItIs(meta, record);
  if (!data) return null;
  const { owner, items, requests, level } = data;
  const shown = items.filter(({ part }) => part);
  const rest = items.length - shown.length;
  const canAssign = record.can?.assign ?? false;
  const pool = record.pool as Reference | null | undefined;
  const close = () => setOpen(null);
  return (
    <div className={classes.strip} role="group" aria-label={t("share.people")}>
      {owner?.title && (
        <span className={classes.person}>
          <Avatar name={owner.title} round /> {owner.title} <span className={classes.muted}>{t("share.owner")}</span>
        </span>
      )}
      {shown.map((share) => (
        <span key={share.id} className={classes.person}>
          {share.team ? <IconUsers size={15} aria-hidden /> : <Avatar name={nameOf(share)} round />} {nameOf(share)}{" "}
          <span className={classes.muted}>{share.part}</span>
        </span>
      ))}
      {rest > 0 && <span className={classes.muted}>{t("share.others", { count: rest })}</span>}
      {pool ? (
        <LinkButton size="compact-sm" variant="default" leftSection={<IconInbox size={14} />} to="/pools" search={{ pool: String(pool.id) }}>
          {t("pool.liesIn", { name: pool.title ?? "" })}
        </LinkButton>
      ) : (
        <Button size="compact-sm" variant="default" leftSection={<IconShare2 size={14} />} onClick={() => setOpen("share")}>
          {t(level ? "share.button" : "share.who")}
        </Button>
      )}
      <Menu position="bottom-start" width={230}>
        <Menu.Target>
          <Button size="compact-sm" variant="default" rightSection={<IconChevronDown size={13} />}>
            {t("share.ownership")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {canAssign && (
            <Menu.Item leftSection={<IconTransfer size={15} />} onClick={() => setOpen("transfer")}>
              {t("transfer.one")}
            </Menu.Item>
          )}
          {canAssign && meta.type === "customers" && owner && (
            <Menu.Item leftSection={<IconArrowBackUp size={15} />} onClick={() => setOpen("release")}>
              {t("pool.release")}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconHistory size={15} />} onClick={() => setOpen("owners")}>
            {t("share.ownersSoFar")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {requests.map((request) => (
        <Asking key={request.id} type={meta.type} id={record.id} request={request} />
      ))}
      <Suspense fallback={null}>
        {open === "share" && <ShareDialog type={meta.type} record={record} shares={data} onClose={close} />}
        {open === "transfer" && <TransferDialog type={meta.type} count={1} selection={{ ids: [record.id] }} onClose={close} />}
        {open === "release" && <ReleaseDialog type={meta.type} record={record} onClose={close} />}
        {open === "owners" && <OwnersDialog type={meta.type} record={record} onClose={close} />}
      </Suspense>
    </div>
  );
}

/** Whoever empties the owner learns whether it lies in a pool now, or is anybody's. */
function useSayingWhereItIs({ ownerField }: TypeMeta, record: RecordData) {
  const { t } = useTranslation();
  const owned = Boolean(ownerField && record[ownerField]);
  const before = useRef({ version: record.version, owned });
  useEffect(() => {
    // Until the server has answered, the version is the old one.
    if (before.current.version === record.version) return;
    const letGo = before.current.owned && !owned;
    before.current = { version: record.version, owned };
    if (!letGo) return;
    const pool = record.pool as Reference | null | undefined;
    tell(pool ? t("pool.released", { title: record.title ?? "", pool: pool.title ?? "" }) : t("share.free", { title: record.title ?? "" }));
  }, [record, owned, t]);
}

/** Somebody who asks to be let in: one click lets him, or not. */
function Asking({ type, id, request }: { type: string; id: number; request: AccessRequest }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const decide = async (verb: "grant" | "refuse") => {
    setBusy(true);
    try {
      await decideRequest(request.id, verb);
      tell(t(verb === "grant" ? "share.granted" : "share.refused", { name: request.user.title ?? "" }));
    } catch (error) {
      complain((error as Error).message);
    }
    await client.invalidateQueries({ queryKey: sharesQuery(type, id).queryKey });
    setBusy(false);
  };
  return (
    <div className={classes.asks}>
      <span className={classes.text}>
        {t("share.asks", { name: request.user.title ?? "" })} {request.reason && <span className={classes.muted}>{request.reason}</span>}
      </span>
      <Button size="compact-sm" loading={busy} onClick={() => void decide("grant")}>
        {t("share.grant")}
      </Button>
      <Button size="compact-sm" variant="default" disabled={busy} onClick={() => void decide("refuse")}>
        {t("share.refuse")}
      </Button>
    </div>
  );
}
