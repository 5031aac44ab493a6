import { Button, CloseButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconCircle, IconCircleCheckFilled } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { firstStepsQuery, type FirstStep } from "@/api/home";
import { useModel } from "@/api/meta";
import { sampleQuery } from "@/api/setup";
import { storage } from "@/lib/storage";
import { useCreateForm } from "@/records/form/form-stack";
import { LinkButton } from "@/ui/links";
import classes from "./home.module.css";

/** How to begin, for who sets up the company; gone once all is done or it was dismissed. */
export function FirstSteps() {
  const { t } = useTranslation();
  const model = useModel();
  const [dismissed, setDismissed] = useState(() => storage.read("first-steps.done", false));
  const wanted = model.may("company") && !dismissed;
  const { data: sample } = useQuery({ ...sampleQuery, enabled: wanted, retry: false });
  const { data: steps } = useQuery({ ...firstStepsQuery, enabled: wanted });
  if (!wanted || !steps || (steps.every(({ done }) => done) && sample?.present !== true)) return null;
  const dismiss = () => {
    storage.write("first-steps.done", true);
    setDismissed(true);
  };
  const next = steps.find(({ done }) => !done)?.name;
  return (
    <section className={classes.steps} aria-labelledby="first-steps">
      <header className={classes.stepsHead}>
        <h2 className={classes.panelTitle} id="first-steps">
          {t("home.firstSteps")}
        </h2>
        <span className={classes.stepsCount}>
          {t("firstSteps.count", { done: steps.filter(({ done }) => done).length, all: steps.length })}
        </span>
        <CloseButton aria-label={t("action.close")} onClick={dismiss} />
      </header>
      <ol className={classes.stepList}>
        {steps.map((step) => (
          <Step key={step.name} step={step}>
            {!step.done && <StepAction name={step.name} primary={step.name === next} />}
          </Step>
        ))}
      </ol>
      {sample?.present && (
        <p className={classes.stepsSample}>
          {t("home.sampleText")}{" "}
          <LinkButton size="compact-sm" variant="subtle" to="/settings/$page" params={{ page: "sample" }}>
            {t("sample.remove")}
          </LinkButton>
        </p>
      )}
    </section>
  );
}

function Step({ step: { name, done }, children }: { step: FirstStep; children: ReactNode }) {
  const { t } = useTranslation();
  const Mark = done ? IconCircleCheckFilled : IconCircle;
  return (
    <li className={classes.step} data-done={done || undefined}>
      <Mark size={20} stroke={1.6} aria-label={t(done ? "firstSteps.done" : "firstSteps.open")} role="img" />
      <div className={classes.stepText}>
        <div>{t(`firstSteps.${name}`)}</div>
        {!done && <p>{t(`firstSteps.${name}Text`)}</p>}
      </div>
      {children}
    </li>
  );
}

function StepAction({ name, primary }: { name: FirstStep["name"]; primary: boolean }) {
  const { t } = useTranslation();
  const model = useModel();
  const create = useCreateForm();
  const look = { size: "xs", variant: primary ? "filled" : "default" } as const;
  if (name === "company" || name === "colleagues") {
    return (
      <LinkButton {...look} to="/settings/$page" params={{ page: name === "company" ? "company" : "users" }}>
        {t(`firstSteps.${name}Action`)}
      </LinkButton>
    );
  }
  if (name === "customers" && model.type("customers")?.can.import) {
    return (
      <LinkButton {...look} to="/moving-in/$" params={{ _splat: "" }}>
        {t("firstSteps.customersAction")}
      </LinkButton>
    );
  }
  const type = name === "sale" ? "orders" : "customers";
  if (!model.type(type)?.can.create) return null;
  return (
    <Button {...look} onClick={() => create({ type })}>
      {t("action.new", { what: model.type(type)?.label })}
    </Button>
  );
}
