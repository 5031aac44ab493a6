import { Alert, Button, PasswordInput, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { byLink, useSignInStep } from "@/api/factors";
import { lookAtLink } from "@/api/people";
import { isProblem } from "@/api/problem";
import { Bones } from "@/ui/Bones";
import { Entrance } from "@/ui/Entrance";
import { useExplain } from "./explain";
import { SecondStep } from "./SecondStep";

const SHORTEST = 8;

/** The secret stands behind the #, which is sent to nobody; it leaves the address bar at once. */
function takeSecret() {
  const secret = window.location.hash.slice(1);
  window.history.replaceState(window.history.state, "", window.location.pathname);
  return secret;
}

/** An invitation or a way back in: one chooses a password and is signed in. */
export function AcceptPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const explain = useExplain();
  const [secret] = useState(takeSecret);
  const look = useQuery({ queryKey: ["link", secret], queryFn: () => lookAtLink(secret), staleTime: Infinity, retry: false });
  const accept = useSignInStep(byLink);
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const onDone = () => void navigate({ to: "/", replace: true });
  const link = look.data;
  if (accept.data?.step) {
    return (
      <Entrance title={t("signIn.secondTitle")}>
        <SecondStep step={accept.data.step} ways={accept.data.ways} onDone={onDone} onBack={() => void navigate({ to: "/sign-in" })} />
      </Entrance>
    );
  }
  if (look.isPending) return <Entrance title={t("accept.wait")}>{<Bones lines={3} />}</Entrance>;
  if (!link || link.state !== "open") {
    return (
      <Entrance title={t("accept.noTitle")}>
        <Text mb="md" role="alert">
          {link ? t(`accept.state.${link.state as "used"}`) : look.error && explain(look.error)}
        </Text>
        <Link to="/sign-in">{t("accept.toSignIn")}</Link>
      </Entrance>
    );
  }
  const problem = isProblem(accept.error) ? accept.error.errors.password : undefined;
  const short = tried && password.length < SHORTEST ? t("password.short", { count: SHORTEST }) : null;
  const differs = tried && password !== again ? t("password.differs") : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (password.length < SHORTEST || password !== again) return;
    accept.mutate({ secret, password }, { onSuccess: ({ user }) => user && onDone() });
  };
  const toggle = { "aria-label": t("signIn.showPassword") };
  const inviting = link.kind === "invite";
  return (
    <Entrance
      title={inviting ? t("accept.title", { company: link.company || "Guanxi" }) : t("accept.resetTitle")}
      text={t("accept.text", { name: link.name ?? "", login: link.login ?? "" })}
    >
      <form onSubmit={submit}>
        <input type="text" name="username" autoComplete="username" value={link.login ?? ""} readOnly hidden />
        <Stack gap="md">
          {accept.error && !problem && (
            <Alert color="red" variant="light" role="alert">
              {explain(accept.error)}
            </Alert>
          )}
          <PasswordInput
            label={t("password.next")}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={short ?? problem?.map((one) => one.message).join(" ")}
            autoComplete="new-password"
            required
            withAsterisk={false}
            size="md"
            autoFocus
            visibilityToggleButtonProps={toggle}
          />
          <PasswordInput
            label={t("password.again")}
            value={again}
            onChange={(event) => setAgain(event.currentTarget.value)}
            error={differs}
            autoComplete="new-password"
            required
            withAsterisk={false}
            size="md"
            visibilityToggleButtonProps={toggle}
          />
          <Button type="submit" size="md" loading={accept.isPending}>
            {inviting ? t("accept.button") : t("accept.resetButton")}
          </Button>
        </Stack>
      </form>
    </Entrance>
  );
}
