import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";

interface Undo {
  label: string;
  run: () => void;
}

function withUndo(message: string, id: string, undo?: Undo) {
  if (!undo) return message;
  const run = () => {
    notifications.hide(id);
    undo.run();
  };
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <Text size="sm">{message}</Text>
      <Button size="compact-sm" variant="default" onClick={run}>
        {undo.label}
      </Button>
    </Group>
  );
}

let last = 0;

/** One sentence at the corner of the screen; with `undo` it waits eight seconds. */
export function tell(message: string, undo?: Undo) {
  const id = `toast-${++last}`;
  notifications.show({
    id,
    message: withUndo(message, id, undo),
    icon: <IconCheck size={16} />,
    color: "teal",
    autoClose: undo ? 8000 : 3500,
  });
}

export function complain(message: string, detail?: string) {
  notifications.show({
    title: detail ? message : undefined,
    message: detail ?? message,
    icon: <IconAlertTriangle size={16} />,
    color: "red",
    autoClose: 8000,
  });
}
