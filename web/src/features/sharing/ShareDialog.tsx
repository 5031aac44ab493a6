import { ActionIcon, Button, Group, Modal, SegmentedControl, Select, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { IconUsers, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { grantShare, revokeShare, sharesQuery, type Level, type Share, type Shares } from "@/api/shares";
import type { RecordData, Reference } from "@/api/types";
import { Lookup } from "@/fields/lookup/Lookup";
import { useFormats } from "@/lib/use-formats";
import { Avatar } from "@/ui/Avatar";
import { complain, tell } from "@/ui/toast";
import classes from "./sharing.module.css";

interface Props {
  type: string;
  record: RecordData;
  shares: Shares;
  onClose: () => void;
}

const DAYS = ["", "1", "7", "30", "90"];
const DAY = 86_400_000;

/** Who sees the record besides its owner, and letting somebody in. */
export function ShareDialog({ type, record, shares, onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [whom, setWhom] = useState<"user" | "team">("user");
  const [receiver, setReceiver] = useState<Reference | null>(null);
  const [level, setLevel] = useState<Level>("read");
  const [days, setDays] = useState<string | null>("");
  const [reason, setReason] = useState("");
  const [part, setPart] = useState("");
  const fresh = () => client.invalidateQueries({ queryKey: sharesQuery(type, record.id).queryKey });
  const grant = useMutation({
    meta: { handled: true },
    mutationFn: () =>
      grantShare(type, record.id, {
        [whom]: receiver?.id,
        level,
        endsAt: days ? new Date(Date.now() + Number(days) * DAY).toISOString() : undefined,
        reason: reason || undefined,
        part: part || undefined,
      }),
    onSuccess: async () => {
      await fresh();
      tell(t("share.done", { name: receiver?.title ?? "" }));
      setReceiver(null);
      setReason("");
      setPart("");
    },
  });
  const problem = isProblem(grant.error) ? grant.error : null;
  const wrong = problem ? (Object.values(problem.body.errors ?? {})[0]?.[0]?.message ?? problem.message) : null;
  return (
    <Modal opened onClose={onClose} title={t("share.title", { title: record.title ?? "" })} size="lg" centered>
      <Stack gap="md">
        {shares.level && (
          <Stack gap="sm">
            <SegmentedControl
              aria-label={t("share.whom")}
              value={whom}
              onChange={(next) => {
                setWhom(next as "user" | "team");
                setReceiver(null);
              }}
              data={[
                { value: "user", label: t("share.user") },
                { value: "team", label: t("share.team") },
              ]}
            />
            <Lookup
              key={whom}
              type={whom === "user" ? "users" : "teams"}
              value={receiver}
              onChange={setReceiver}
              input={{ label: t(whom === "user" ? "share.user" : "share.team"), error: wrong }}
            />
            <Group grow align="flex-start">
              <Select
                label={t("share.level")}
                allowDeselect={false}
                value={level}
                onChange={(next) => setLevel((next ?? "read") as Level)}
                data={(shares.level === "write" ? (["read", "write"] as const) : (["read"] as const)).map((one) => ({
                  value: one,
                  label: t(`share.levels.${one}`),
                }))}
              />
              <Select
                label={t("share.ends")}
                allowDeselect={false}
                value={days}
                onChange={setDays}
                data={DAYS.map((one) => ({ value: one, label: one ? t("share.inDays", { count: Number(one) }) : t("share.never") }))}
              />
            </Group>
            <TextInput label={t("share.part")} description={t("share.partText")} maxLength={100} value={part} onChange={(event) => setPart(event.currentTarget.value)} />
            <TextInput label={t("share.reason")} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
            <Group justify="flex-end">
              <Button disabled={!receiver} loading={grant.isPending} onClick={() => grant.mutate()}>
                {t("share.button")}
              </Button>
            </Group>
          </Stack>
        )}
        <Text fw={600}>{t("share.sees")}</Text>
        <ul className={classes.list} hidden={!shares.owner && shares.items.length === 0}>
          {shares.owner && (
            <li className={classes.line}>
              <Avatar name={shares.owner.title ?? ""} round />
              <span className={classes.text}>{shares.owner.title ?? `#${shares.owner.id}`}</span>
              <span className={classes.muted}>{t("share.owner")}</span>
            </li>
          )}
          {shares.items.map((share) => (
            <Line key={share.id} type={type} id={record.id} share={share} mayRevoke={shares.level !== null || share.mine} onGone={fresh} />
          ))}
        </ul>
        <Text size="sm" c="dimmed">
          {t("share.roles")}
        </Text>
      </Stack>
    </Modal>
  );
}

interface LineProps {
  type: string;
  id: number;
  share: Share;
  mayRevoke: boolean;
  onGone: () => Promise<void>;
}

function Line({ type, id, share, mayRevoke, onGone }: LineProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const name = share.user?.title ?? share.team?.title ?? "";
  const revoke = async () => {
    try {
      await revokeShare(type, id, share.id);
      tell(t("share.revoked", { name }));
      await onGone();
    } catch (error) {
      complain((error as Error).message);
    }
  };
  const facts = [
    t(`share.levels.${share.level}`),
    share.part,
    share.endsAt && t("share.until", { at: formats.moment(share.endsAt) }),
    share.reason,
  ].filter(Boolean);
  return (
    <li className={classes.line}>
      {share.team ? <IconUsers size={18} aria-hidden /> : <Avatar name={name} round />}
      <span className={classes.text}>
        {name} <span className={classes.muted}>{facts.join(" · ")}</span>
      </span>
      {mayRevoke && (
        <ActionIcon variant="subtle" color="gray" aria-label={t("share.revoke", { name })} onClick={() => void revoke()}>
          <IconX size={16} />
        </ActionIcon>
      )}
    </li>
  );
}
