import { Alert, Button, PasswordInput, Stack } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { useChangePassword } from "@/api/session";

interface Props {
  button: string;
  onDone: () => void;
}

const SHORTEST = 8;

/** Old password, new password, new password again. */
export function PasswordForm({ button, onDone }: Props) {
  const { t } = useTranslation();
  const change = useChangePassword();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const short = tried && next.length < SHORTEST ? t("password.short", { count: SHORTEST }) : null;
  const differs = tried && next !== again ? t("password.differs") : null;
  const errors = isProblem(change.error) ? change.error.errors : {};
  const named = Object.keys(errors).length > 0;
  const say = (field: string) => errors[field]?.map((one) => one.message).join(" ");

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (next.length < SHORTEST || next !== again) return;
    change.mutate(
      { current, next },
      {
        onSuccess: () => {
          setCurrent("");
          setNext("");
          setAgain("");
          setTried(false);
          onDone();
        },
      },
    );
  };
  const toggle = { "aria-label": t("signIn.showPassword") };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {change.error && !named && (
          <Alert color="red" variant="light" role="alert">
            {change.error.message}
          </Alert>
        )}
        <PasswordInput
          label={t("password.current")}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          error={say("current")}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={toggle}
        />
        <PasswordInput
          label={t("password.next")}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          error={short ?? say("next")}
          autoComplete="new-password"
          required
          withAsterisk={false}
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
          visibilityToggleButtonProps={toggle}
        />
        <Button type="submit" loading={change.isPending}>
          {button}
        </Button>
      </Stack>
    </form>
  );
}
