import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconPlus, IconRobot } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { robotsQuery, useRemoveRobot, useTryRobot, type Robot } from "@/api/notices";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { complain, tell } from "@/ui/toast";
import { RobotDialog } from "./RobotDialog";
import { useRobotProblem } from "./use-robot-problem";

function Line({ robot, onEdit }: { robot: Robot; onEdit: () => void }) {
  const { t } = useTranslation();
  const attempt = useTryRobot();
  const remove = useRemoveRobot();
  const problem = useRobotProblem();
  const say = () =>
    attempt.mutate(robot.id, {
      onSuccess: ({ sent, problem: why }) => (sent ? tell(t("robots.tried", { name: robot.name })) : complain(t("robots.failed"), problem(why))),
    });
  return (
    <Group component="li" justify="space-between" gap="xs" py={10} style={{ borderBottom: "1px solid var(--gx-line)" }}>
      <div style={{ flex: 1, minWidth: 200 }}>
        <Text size="sm" fw={500}>
          {robot.name}
        </Text>
        <Text size="xs" c="dimmed">
          {t(`robots.service.${robot.service}`)} · {t("robots.kinds", { count: robot.kinds.length })}
          {!robot.active && ` · ${t("robots.off")}`}
        </Text>
        {robot.problem && (
          <Text size="xs" c="red">
            {problem(robot.problem)}
          </Text>
        )}
      </div>
      <Group gap={4}>
        <Button size="compact-sm" variant="default" loading={attempt.isPending} onClick={say}>
          {t("robots.try")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onEdit}>
          {t("action.edit")}
        </Button>
        <Button size="compact-sm" variant="subtle" color="red" onClick={() => window.confirm(t("robots.removeAsk", { name: robot.name })) && remove.mutate(robot.id)}>
          {t("action.delete")}
        </Button>
      </Group>
    </Group>
  );
}

/** The robots of the company's groups. */
export function RobotList() {
  const { t } = useTranslation();
  const { data } = useQuery(robotsQuery);
  const [edited, setEdited] = useState<Robot | "new" | null>(null);
  if (!data) return <Bones lines={3} />;
  return (
    <Stack gap="sm" maw={680}>
      <Text size="sm" c="dimmed">
        {t("robots.text")}
      </Text>
      {data.length === 0 && <Blank small icon={<IconRobot size={26} stroke={1.5} />} title={t("robots.none")} text={t("robots.noneText")} />}
      <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {data.map((robot) => (
          <Line key={robot.id} robot={robot} onEdit={() => setEdited(robot)} />
        ))}
      </ul>
      <div>
        <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setEdited("new")}>
          {t("robots.add")}
        </Button>
      </div>
      {edited && <RobotDialog robot={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
    </Stack>
  );
}
