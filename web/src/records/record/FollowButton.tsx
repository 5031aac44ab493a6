import { ActionIcon } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconBellPlus, IconBellRinging } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { followQuery, useFollow } from "@/api/follow";
import { tell } from "@/ui/toast";

/** Whether one is told of what others do to this record. */
export function FollowButton({ type, id, title }: { type: string; id: number; title: string }) {
  const { t } = useTranslation();
  const { data: following } = useQuery(followQuery(type, id));
  const follow = useFollow(type, id);
  if (following === undefined) return null;
  const toggle = () =>
    follow.mutate(!following, {
      onSuccess: () => tell(t(following ? "follow.ended" : "follow.begun", { title }), undefined, "follow"),
    });
  const label = t(following ? "follow.end" : "follow.begin");
  return (
    <ActionIcon variant={following ? "light" : "default"} size={30} aria-label={label} title={label} aria-pressed={following} onClick={toggle}>
      {following ? <IconBellRinging size={16} /> : <IconBellPlus size={16} />}
    </ActionIcon>
  );
}
