import { Alert, Button, PasswordInput, TextInput } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { useSignIn } from "@/api/session";
import { Entrance } from "@/ui/Entrance";

const route = getRouteApi("/sign-in");

/** Sign-in by name, e-mail or mobile number. */
export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { next } = route.useSearch();
  const signIn = useSignIn();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");

  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate(
      { login: login.trim(), password },
      { onSuccess: () => void navigate({ to: next ?? "/", replace: true }) },
    );
  };
  const explain = (error: Error): string => {
    if (!isProblem(error)) return error.message;
    if (error.code === "bad-credentials") return t("signIn.refused");
    if (error.code === "too-many-attempts") {
      return t("signIn.tooMany", { count: Math.max(1, Math.ceil((error.body.retryAfter ?? 60) / 60)) });
    }
    return error.code === "network" ? t("status.offline") : error.message;
  };

  return (
    <Entrance title={t("signIn.title")}>
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
      </form>
    </Entrance>
  );
}
