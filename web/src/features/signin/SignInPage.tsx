import { Alert, Anchor, Button, Group, PasswordInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { byPassword, useSignInStep, waysQuery } from "@/api/factors";
import { Entrance } from "@/ui/Entrance";
import { useExplain } from "./explain";
import { Forgotten } from "./Forgotten";
import { OtherWays } from "./OtherWays";
import { SecondStep } from "./SecondStep";

const route = getRouteApi("/sign-in");

/** Sign-in by name, e-mail or mobile number; by passkey; at a provider. */
export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const explain = useExplain();
  const { next } = route.useSearch();
  const { data: ways } = useQuery(waysQuery);
  const signIn = useSignInStep(byPassword);
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const [emergency, setEmergency] = useState(false);
  const [forgotten, setForgotten] = useState(false);
  const step = signIn.data?.step;
  const closed = ways?.password === false && !emergency;

  const onDone = () => void navigate({ to: next ?? "/", replace: true });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate(
      { login: login.trim(), password, emergency: emergency || undefined },
      { onSuccess: ({ user }) => (user ? onDone() : setPassword("")) },
    );
  };
  if (step) {
    return (
      <Entrance title={t("signIn.secondTitle")}>
        <SecondStep step={step} ways={signIn.data?.ways ?? []} onDone={onDone} onBack={signIn.reset} />
      </Entrance>
    );
  }
  if (forgotten) {
    return (
      <Entrance title={t("forgotten.title")}>
        <Forgotten login={login} onBack={() => setForgotten(false)} />
      </Entrance>
    );
  }
  return (
    <Entrance title={t("signIn.title")}>
      {!closed && (
        <form onSubmit={submit}>
          {signIn.error && (
            <Alert color="red" variant="light" role="alert" mb="md">
              {explain(signIn.error)}
            </Alert>
          )}
          <TextInput
            label={t("signIn.login")}
            value={login}
            onChange={(event) => setLogin(event.currentTarget.value)}
            autoComplete="username"
            autoFocus
            required
            withAsterisk={false}
            mb="md"
            size="md"
          />
          <PasswordInput
            label={t("signIn.password")}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="current-password"
            required
            withAsterisk={false}
            mb="xl"
            size="md"
            visibilityToggleButtonProps={{ "aria-label": t("signIn.showPassword") }}
          />
          <Button type="submit" fullWidth size="md" loading={signIn.isPending}>
            {t("signIn.button")}
          </Button>
          {ways?.forgotten && (
            <Group mt="sm">
              <Anchor component="button" type="button" size="sm" onClick={() => setForgotten(true)}>
                {t("forgotten.link")}
              </Anchor>
            </Group>
          )}
        </form>
      )}
      {ways && <OtherWays ways={ways} onDone={onDone} />}
      {closed && (
        <Group mt="lg">
          <Anchor component="button" type="button" size="sm" onClick={() => setEmergency(true)}>
            {t("signIn.emergency")}
          </Anchor>
        </Group>
      )}
    </Entrance>
  );
}
