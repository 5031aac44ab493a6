import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Hidden } from "@/api/duplicates";
import { askAccess } from "@/api/shares";
import { complain, tell } from "@/ui/toast";
import classes from "./duplicates.module.css";

/** "Somebody else may have this already": what one is told, and the way to ask. */
export function HiddenHint({ hidden }: { hidden: Hidden[] }) {
  const { t } = useTranslation();
  return (
    <section className={classes.hint} data-likely aria-label={t("disclosure.title")}>
      <div className={classes.hintTitle}>{t("disclosure.title")}</div>
      <ul className={classes.hintList}>
        {hidden.map((one) => (
          <Line key={one.token} hidden={one} />
        ))}
      </ul>
    </section>
  );
}

function Line({ hidden }: { hidden: Hidden }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const ask = useMutation({
    meta: { handled: true },
    mutationFn: () => askAccess(hidden.token, reason),
    onSuccess: () => {
      setOpen(false);
      tell(t("disclosure.sent"));
    },
    onError: (error) => complain(error.message),
  });
  const asked = hidden.asked || ask.isSuccess;
  return (
    <li className={classes.hintLine}>
      <div className={classes.hintWho}>
        {hidden.owner ? t("disclosure.owner", { name: hidden.owner }) : t("disclosure.exists")}
        {open && (
          <TextInput
            mt={6}
            label={t("disclosure.reason")}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              ask.mutate();
            }}
          />
        )}
      </div>
      {asked ? (
        <span className={classes.facts}>{t("disclosure.asked")}</span>
      ) : (
        <Button size="compact-sm" variant="default" loading={ask.isPending} onClick={() => (open ? ask.mutate() : setOpen(true))}>
          {t("disclosure.ask")}
        </Button>
      )}
    </li>
  );
}
