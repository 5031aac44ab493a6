import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconKey, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { tokensQuery, useRevokeToken } from "@/api/tokens";
import { useFormats } from "@/lib/use-formats";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { tell } from "@/ui/toast";
import { NewToken } from "./NewToken";
import classes from "./settings.module.css";

/** Keys for programs; each is shown once, when it is made. */
export function Tokens() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data } = useQuery(tokensQuery);
  const revoke = useRevokeToken();
  const [making, setMaking] = useState(false);
  if (!data) return <Bones lines={4} />;
  const make = (
    <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setMaking(true)}>
      {t("tokens.new")}
    </Button>
  );
  return (
    <>
      {data.length === 0 ? (
        <Blank small icon={<IconKey size={18} stroke={1.6} />} title={t("tokens.none")} text={t("tokens.noneText")} actions={make} />
      ) : (
        <>
          <ul className={classes.rows}>
            {data.map((one) => (
              <li key={one.id} className={classes.row}>
                <IconKey size={20} stroke={1.6} aria-hidden />
                <div className={classes.rowText}>
                  <div className={classes.rowTitle}>{one.name}</div>
                  <div className={classes.muted}>
                    {one.scopes.join(" ")}
                    {one.expiresAt && ` · ${t("tokens.expires", { when: formats.day(one.expiresAt) })}`}
                    {" · "}
                    {one.lastUsedAt
                      ? t("tokens.used", { when: formats.relative(one.lastUsedAt), address: one.lastAddress ?? "" })
                      : t("tokens.unused")}
                  </div>
                </div>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => window.confirm(t("tokens.revokeAsk", { name: one.name })) && revoke.mutate(one.id, { onSuccess: () => tell(t("tokens.revoked")) })}
                >
                  {t("tokens.revoke")}
                </Button>
              </li>
            ))}
          </ul>
          {make}
        </>
      )}
      {making && <NewToken onClose={() => setMaking(false)} />}
    </>
  );
}
