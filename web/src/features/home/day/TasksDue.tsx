import { ActionIcon } from "@mantine/core";
import { IconCircle, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Button } from "@mantine/core";
import { useModel } from "@/api/meta";
import type { RecordData, Reference } from "@/api/types";
import { useFormats } from "@/lib/use-formats";
import { today } from "@/lib/zone";
import { useCreateForm } from "@/records/form/form-stack";
import { DayLine } from "./DayLine";
import { DayPanel } from "./DayPanel";
import { Snooze } from "./Snooze";
import { useDayWords } from "./use-day-words";
import { useSettle } from "./use-settle";

const OPEN = ["OPEN", "IN_PROGRESS"];

function TaskLine({ task }: { task: RecordData }) {
  const { t } = useTranslation();
  const settle = useSettle("tasks", task);
  const { since, isPast } = useDayWords();
  const due = typeof task.dueOn === "string" ? task.dueOn : null;
  const title = task.title ?? "";
  const canUpdate = useModel().type("tasks")?.can.update;
  return (
    <DayLine
      type="tasks"
      record={task}
      when={due && since(due)}
      late={due !== null && isPast(due)}
      about={(task.customer as Partial<Reference> | null)?.title}
      before={
        canUpdate && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={34}
            radius="xl"
            aria-label={t("home.done", { title })}
            onClick={() => settle({ status: "DONE" }, t("home.wasDone", { title }))}
          >
            <IconCircle size={20} stroke={1.6} />
          </ActionIcon>
        )
      }
      actions={canUpdate && <Snooze title={title} onSnooze={(day) => settle({ dueOn: day }, t("home.wasSnoozed", { title }))} />}
    />
  );
}

/** My tasks that are due today or were due before. */
export function TasksDue() {
  const { t } = useTranslation();
  const create = useCreateForm();
  const now = today(useFormats().timeZone);
  const meta = useModel().type("tasks");
  if (!meta || meta.can.read === false) return null;
  const belongs = ({ status, dueOn }: RecordData) => OPEN.includes(String(status)) && typeof dueOn === "string" && dueOn <= now;
  return (
    <DayPanel
      title={t("home.tasksDue")}
      type="tasks"
      list={{ named: "mine,today", sort: "dueOn" }}
      fields="subject,dueOn,status,priority,customer"
      belongs={belongs}
      line={(task) => <TaskLine task={task} />}
      empty={
        <>
          <p>{t("home.noTasks")}</p>
          {meta.can.create && (
            <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} />} onClick={() => create({ type: "tasks" })}>
              {t("action.new", { what: meta.label })}
            </Button>
          )}
        </>
      }
    />
  );
}
