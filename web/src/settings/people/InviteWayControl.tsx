import { SegmentedControl, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { inviteWaysQuery, type InviteWay } from "@/api/people";

/** The way chosen: by mail where letters can be sent, else by a link, until another is taken. */
export function useInviteWay() {
  const { data } = useQuery(inviteWaysQuery);
  const [chosen, setWay] = useState<InviteWay | null>(null);
  return { way: chosen ?? (data?.mail ? "MAIL" : "LINK"), setWay, mail: data?.mail };
}

interface Props {
  way: InviteWay;
  setWay: (way: InviteWay) => void;
  mail: boolean | undefined;
  mailText?: string;
}

/** How somebody is let in. */
export function InviteWayControl({ way, setWay, mail, mailText }: Props) {
  const { t } = useTranslation();
  const text = way === "MAIL" && mailText ? mailText : mail === false && way === "LINK" ? t("invite.noMail") : t(`invite.wayText.${way}`);
  return (
    <div>
      <Text size="sm" fw={500} id="invite-way">
        {t("invite.how")}
      </Text>
      <SegmentedControl
        mt={4}
        fullWidth
        aria-labelledby="invite-way"
        value={way}
        onChange={(value) => setWay(value as InviteWay)}
        data={[
          { value: "MAIL", label: t("invite.way.MAIL"), disabled: !mail },
          { value: "LINK", label: t("invite.way.LINK") },
          { value: "PASSWORD", label: t("invite.way.PASSWORD") },
        ]}
      />
      <Text size="sm" c="dimmed" mt={4}>
        {text}
      </Text>
    </div>
  );
}
