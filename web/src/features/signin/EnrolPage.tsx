import { Button, Stack } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { factorsQuery } from "@/api/factors";
import { sessionQuery, useSignOut } from "@/api/session";
import { canUseKeys } from "@/lib/webauthn";
import { PasskeySetup } from "@/records/account/PasskeySetup";
import { TotpSetup } from "@/records/account/TotpSetup";
import { Bones } from "@/ui/Bones";
import { Entrance } from "@/ui/Entrance";

/** A role asks for a second factor: nothing else can be done before there is one. */
export function EnrolPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const signOut = useSignOut();
  const { data } = useQuery(factorsQuery);
  const [way, setWay] = useState<"totp" | "passkey">("totp");
  const onDone = async () => {
    await client.resetQueries({ queryKey: sessionQuery.queryKey, exact: true });
    await navigate({ to: "/", replace: true });
  };
  const other = way === "totp" ? "passkey" : "totp";
  return (
    <Entrance title={t("factors.firstTitle")} text={t("factors.firstText")}>
      {!data ? (
        <Bones lines={3} />
      ) : (
        <Stack gap="md">
          {way === "totp" ? (
            <TotpSetup askPassword={data.password} onDone={() => void onDone()} />
          ) : (
            <PasskeySetup askPassword={data.password} onDone={() => void onDone()} />
          )}
          {data.passkeysPossible && canUseKeys() && (
            <Button variant="subtle" onClick={() => setWay(other)}>
              {t(`factors.instead.${other}`)}
            </Button>
          )}
          <Button
            variant="subtle"
            color="gray"
            onClick={() => signOut.mutate(undefined, { onSettled: () => void navigate({ to: "/sign-in" }) })}
          >
            {t("user.signOut")}
          </Button>
        </Stack>
      )}
    </Entrance>
  );
}
