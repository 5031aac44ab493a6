import { Button, CloseButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconPlus, IconUpload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { shortListQuery } from "@/api/records";
import { sampleQuery } from "@/api/setup";
import { storage } from "@/lib/storage";
import { useCreateForm } from "@/records/form/form-stack";
import { LinkButton } from "@/ui/links";
import classes from "./home.module.css";

/** How to begin, while there is nothing of one's own yet; gone once dismissed. */
export function FirstSteps() {
  const { t } = useTranslation();
  const model = useModel();
  const create = useCreateForm();
  const [dismissed, setDismissed] = useState(() => storage.read("first-steps.done", false));
  const { isAdmin } = model;
  const { data: sample } = useQuery({ ...sampleQuery, enabled: isAdmin && !dismissed, retry: false });
  const customers = model.type("customers");
  const { data: some } = useQuery({ ...shortListQuery("customers", { limit: 1 }), enabled: !dismissed && customers !== undefined });
  const atWork = sample?.present !== true && (some === undefined || some.items.length > 0);
  if (dismissed || atWork || !customers?.can.create) return null;
  const dismiss = () => {
    storage.write("first-steps.done", true);
    setDismissed(true);
  };
  return (
    <section className={classes.steps} aria-label={t("home.firstSteps")}>
      <div className={classes.stepsText}>
        <h2 className={classes.panelTitle}>{t("home.firstSteps")}</h2>
        <p>{sample?.present ? t("home.sampleText") : t("home.emptyText")}</p>
      </div>
      <div className={classes.stepsActions}>
        {customers.can.import && (
          <LinkButton
            size="xs"
            leftSection={<IconUpload size={15} />}
            to="/imports/new"
            search={{ type: "customers" }}
          >
            {t("home.import")}
          </LinkButton>
        )}
        {customers.can.import && (
          <LinkButton size="xs" variant="default" to="/moving-in/$" params={{ _splat: "" }}>
            {t("moving.title")}
          </LinkButton>
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={15} />}
          onClick={() => create({ type: "customers" })}
        >
          {t("action.new", { what: customers.label })}
        </Button>
        {sample?.present && (
          <LinkButton size="xs" variant="default" to="/settings/$page" params={{ page: "sample" }}>
            {t("sample.remove")}
          </LinkButton>
        )}
        <CloseButton aria-label={t("action.close")} onClick={dismiss} />
      </div>
    </section>
  );
}
