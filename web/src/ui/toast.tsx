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
      <Button size="compact-sm" variant="default" flex="none" onClick={run}>
        {undo.label}
      </Button>
    </Group>
  );
}

let last = 0;
const named = new Map<string, number>();

/** One sentence at the corner of the screen; with `undo` it waits eight seconds. One of the same `name` gives way to it. */
export function tell(message: string, undo?: Undo, name?: string) {
  const id = `${name ?? "toast"}-${++last}`;
  if (name) notifications.hide(`${name}-${named.get(name)}`);
  if (name) named.set(name, last);
  notifications.show({
    id,
    message: withUndo(message, id, undo),
    icon: <IconCheck size={16} />,
    color: "teal",
    autoClose: undo ? 8000 : 3500,
  });
}

/** Takes away what was said under this id. */
export const hush = (id: string) => notifications.hide(id);

/** What went wrong; with an action it stays until somebody answers, and replaces one of the same id. */
export function complain(message: string, detail?: string, action?: Undo & { id: string }) {
  if (action) notifications.hide(action.id);
  notifications.show({
    id: action?.id,
    title: detail ? message : undefined,
    message: withUndo(detail ?? message, action?.id ?? "", action),
    icon: <IconAlertTriangle size={16} />,
    color: "red",
    autoClose: action ? false : 8000,
  });
}
