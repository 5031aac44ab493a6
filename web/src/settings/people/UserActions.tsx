import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import {
  inviteWaysQuery,
  useEndSessions,
  useLetIn,
  useReactivate,
  useResetFactors,
  type AccountDetail,
  type InviteWay,
  type Pass,
} from "@/api/people";
import { useModel } from "@/api/meta";
import { useFormats } from "@/lib/use-formats";
import { tell } from "@/ui/toast";

interface Props {
  detail: AccountDetail;
  onPass: (pass: Pass) => void;
  onLeave: () => void;
}

/** How this user gets in: invitations, ways back in, second factor, open sessions, the end of it. */
export function UserActions({ detail, onPass, onLeave }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const me = useModel().user.id;
  const { data: ways } = useQuery(inviteWaysQuery);
  const letIn = useLetIn();
  const reactivate = useReactivate();
  const resetFactors = useResetFactors();
  const endSessions = useEndSessions();
  const { user } = detail;
  if (user.state === "inactive") {
    return (
      <Group mt="xl">
        <Button
          variant="default"
          loading={reactivate.isPending}
          onClick={() => reactivate.mutate(user.id, { onSuccess: () => tell(t("people.reactivated")) })}
        >
          {t("people.reactivate")}
        </Button>
      </Group>
    );
  }
  const invited = user.state === "invited";
  const offer = (way: InviteWay) => (
    <Button
      key={way}
      size="xs"
      variant="default"
      loading={letIn.isPending && letIn.variables.way === way}
      onClick={() => letIn.mutate({ id: user.id, way }, { onSuccess: onPass })}
    >
      {t(`invite.way.${way}`)}
    </Button>
  );
  return (
    <Stack gap="lg" mt="xl">
      <section>
        <Text fw={600}>{invited ? t("people.inviteAgain") : t("people.letIn")}</Text>
        <Text size="sm" c="dimmed" mb="xs">
          {invited
            ? detail.invitedUntil
              ? t("people.invitedUntil", { when: formats.moment(detail.invitedUntil) })
              : t("people.notInvited")
            : t("people.letInText")}
        </Text>
        <Group gap="xs">
          {ways?.mail && user.email && offer("MAIL")}
          {offer("LINK")}
          {offer("PASSWORD")}
        </Group>
      </section>
      <section>
        <Text fw={600}>{t("factors.title")}</Text>
        <Text size="sm" c="dimmed" mb="xs">
          {detail.secondFactor.length > 0
            ? detail.secondFactor.map((way) => t(`factors.way.${way as "totp"}`)).join(", ")
            : t("factors.none")}
        </Text>
        {detail.secondFactor.length > 0 && (
          <Button
            size="xs"
            variant="default"
            loading={resetFactors.isPending}
            onClick={() =>
              window.confirm(t("people.resetFactorsAsk", { name: user.name })) &&
              resetFactors.mutate(user.id, { onSuccess: () => tell(t("people.factorsReset")) })
            }
          >
            {t("people.resetFactors")}
          </Button>
        )}
      </section>
      {detail.sessions.length > 0 && (
        <section>
          <Text fw={600}>{t("settings.devices")}</Text>
          <Text size="sm" c="dimmed" mb="xs">
            {detail.sessions.map(({ device }) => device || t("devices.unknown")).join(", ")}
          </Text>
          <Button
            size="xs"
            variant="default"
            loading={endSessions.isPending}
            onClick={() => endSessions.mutate(user.id, { onSuccess: () => tell(t("people.sessionsEnded")) })}
          >
            {t("people.endSessions")}
          </Button>
        </section>
      )}
      {user.id !== me && (
        <div>
          <Button color="red" variant="light" onClick={onLeave}>
            {t("people.deactivate")}
          </Button>
        </div>
      )}
    </Stack>
  );
}
