import { Alert, Modal, NativeSelect, Skeleton, Stack, Timeline } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconCheck, IconMinus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { whyQuery } from "@/api/roles";
import type { RecordData, Reference, TypeMeta } from "@/api/types";
import { Lookup } from "@/fields/lookup/Lookup";

const VERBS = ["read", "update", "delete", "export", "share", "assign"] as const;

function Chain({ user, meta, id, verb }: { user: number; meta: TypeMeta; id: number; verb: string }) {
  const { data, error } = useQuery(whyQuery(user, meta.type, id, verb));
  if (error) return <Alert color="red">{error.message}</Alert>;
  if (!data) return <Skeleton height={120} />;
  const icon = (holds: boolean | null) => (holds === null ? <IconMinus size={12} /> : holds ? <IconCheck size={12} /> : <IconX size={12} />);
  return (
    <>
      <Alert color={data.answer === "no" ? "gray" : "teal"} variant="light" title={data.text} role="status" />
      <Timeline bulletSize={20} lineWidth={1}>
        {data.steps.map((step, index) => (
          <Timeline.Item key={index} bullet={icon(step.holds)} color={step.holds ? "teal" : "gray"}>
            {step.text}
          </Timeline.Item>
        ))}
      </Timeline>
    </>
  );
}

/** Why somebody sees a record, or does not: the rules, one by one. */
export function WhyDialog({ meta, record, onClose }: { meta: TypeMeta; record: RecordData; onClose: () => void }) {
  const { t } = useTranslation();
  const [user, setUser] = useState<Reference | null>(null);
  const [verb, setVerb] = useState<string>("read");
  return (
    <Modal opened onClose={onClose} title={t("why.title", { what: record.title ?? `#${record.id}` })} centered size="lg">
      <Stack gap="md">
        <Lookup type="users" value={user} onChange={setUser} input={{ label: t("why.user") }} />
        <NativeSelect
          label={t("why.verb")}
          value={verb}
          data={VERBS.map((value) => ({ value, label: t(`roles.verb.${value}`) }))}
          onChange={(event) => setVerb(event.currentTarget.value)}
        />
        {user && <Chain user={user.id} meta={meta} id={record.id} verb={verb} />}
      </Stack>
    </Modal>
  );
}
