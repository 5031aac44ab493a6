import { Alert, Loader } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { byReturn, useSignInStep } from "@/api/factors";
import { Entrance } from "@/ui/Entrance";
import { useExplain } from "./explain";
import { SecondStep } from "./SecondStep";

/** Where an identity provider sends people back to; what it put in the address is taken out at once. */
function takeReturn() {
  const search = new URLSearchParams(window.location.search);
  window.history.replaceState(window.history.state, "", window.location.pathname);
  return { state: search.get("state") ?? "", code: search.get("code") ?? "" };
}

export function ProviderPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const explain = useExplain();
  const [brought] = useState(takeReturn);
  const finish = useSignInStep(byReturn);
  const begun = useRef(false);
  const onDone = () => void navigate({ to: "/", replace: true });
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    finish.mutate(brought, { onSuccess: ({ user }) => user && void navigate({ to: "/", replace: true }) });
  }, [brought, finish, navigate]);
  const step = finish.data?.step;
  return (
    <Entrance title={step ? t("signIn.secondTitle") : t("signIn.title")}>
      {step ? (
        <SecondStep step={step} ways={finish.data?.ways ?? []} onDone={onDone} onBack={() => void navigate({ to: "/sign-in" })} />
      ) : finish.error ? (
        <>
          <Alert color="red" variant="light" role="alert" mb="md">
            {explain(finish.error)}
          </Alert>
          <Link to="/sign-in">{t("signIn.back")}</Link>
        </>
      ) : (
        <Loader size="sm" aria-label={t("signIn.title")} />
      )}
    </Entrance>
  );
}
