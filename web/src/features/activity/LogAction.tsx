import { Button } from "@mantine/core";
import { IconMessagePlus } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useType } from "@/api/meta";
import type { Reference } from "@/api/types";
import type { SlotProps } from "@/records/record/slots";
import classes from "./activity.module.css";

const LogDialog = lazy(async () => ({ default: (await import("./LogDialog")).LogDialog }));

/** Whom a follow-up with this record is with: the customer itself, or the one a contact belongs to. */
function partner({ meta, record }: SlotProps): { customer: Reference; contact?: number } | null {
  if (meta.type === "customers") return { customer: { id: record.id, title: record.title } };
  const customer = record.customer as unknown as Reference | null | undefined;
  return customer ? { customer, contact: record.id } : null;
}

function useLogDialog(props: SlotProps) {
  const activities = useType("activities");
  const [open, setOpen] = useState(false);
  const whom = partner(props);
  if (!activities?.can.create || !whom) return null;
  const dialog = open && (
    <Suspense fallback={null}>
      <LogDialog {...whom} onClose={() => setOpen(false)} />
    </Suspense>
  );
  return { dialog, show: () => setOpen(true) };
}

/** On the page of a customer or contact: note down what happened. */
export function LogAction(props: SlotProps) {
  const { t } = useTranslation();
  const log = useLogDialog(props);
  if (!log) return null;
  return (
    <>
      <Button size="xs" variant="default" leftSection={<IconMessagePlus size={15} />} onClick={log.show}>
        {t("log.button")}
      </Button>
      {log.dialog}
    </>
  );
}

/** The same on a card of the list. */
export function LogOnCard(props: SlotProps) {
  const { t } = useTranslation();
  const log = useLogDialog(props);
  if (!log) return null;
  return (
    <>
      <button
        type="button"
        className={classes.cardButton}
        aria-label={t("log.card", { title: props.record.title ?? props.record.id })}
        onClick={log.show}
      >
        <IconMessagePlus size={19} stroke={1.7} aria-hidden />
      </button>
      {log.dialog}
    </>
  );
}
