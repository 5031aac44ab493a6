import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconCoins, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { shortListQuery } from "@/api/records";
import type { RecordData } from "@/api/types";
import { useFormats } from "@/lib/use-formats";
import { useCreateForm } from "@/records/form/form-stack";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { LinkButton } from "@/ui/links";
import classes from "../settings.module.css";

const MOST = 200;

/** The newest rate of each currency; the list comes newest first. */
function newest(rates: RecordData[]): RecordData[] {
  const first = new Map<unknown, RecordData>();
  for (const rate of rates) if (!first.has(rate.currency)) first.set(rate.currency, rate);
  return [...first.values()].toSorted((a, b) => String(a.currency).localeCompare(String(b.currency)));
}

/** Which currencies one reckons in, and what they are worth now. */
export function CurrenciesPage() {
  const { t, i18n } = useTranslation();
  const { company, type } = useModel();
  const formats = useFormats();
  const create = useCreateForm();
  const { data } = useQuery(shortListQuery("exchange-rates", { limit: MOST, sort: "-validFrom,currency" }));
  if (!data) return <Bones lines={4} />;
  const names = new Intl.DisplayNames(i18n.language, { type: "currency" });
  const rates = newest(data.items);
  const add = type("exchange-rates")?.can.create ? (
    <Button leftSection={<IconPlus size={16} />} onClick={() => create({ type: "exchange-rates" })}>
      {t("currencies.add")}
    </Button>
  ) : undefined;
  return (
    <>
      <Text c="dimmed" mb="md" maw={560}>
        {t("currencies.text", { currency: `${company.baseCurrency} (${names.of(company.baseCurrency)})` })}
      </Text>
      {rates.length === 0 ? (
        <Blank icon={<IconCoins size={28} stroke={1.4} />} title={t("currencies.none")} text={t("currencies.noneText")} actions={add} />
      ) : (
        <>
          <ul className={classes.rows}>
            {rates.map((rate) => (
              <li key={rate.id} className={classes.row}>
                <IconCoins size={18} stroke={1.6} aria-hidden />
                <div className={classes.rowText}>
                  <div className={classes.rowTitle}>
                    {String(rate.currency)} · {names.of(String(rate.currency))}
                  </div>
                  <div className={classes.muted}>
                    {t("currencies.since", { day: formats.date(String(rate.validFrom)) })}
                  </div>
                </div>
                <span>
                  1 {String(rate.currency)} = {formats.number(String(rate.rate), { max: 10 })} {company.baseCurrency}
                </span>
              </li>
            ))}
          </ul>
          <Group>
            {add}
            <LinkButton variant="default" to="/$type" params={{ type: "exchange-rates" }}>
              {t("currencies.all")}
            </LinkButton>
          </Group>
        </>
      )}
    </>
  );
}
