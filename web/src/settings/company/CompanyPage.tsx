import { Alert, Button, Select, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { companyQuery, useSetCompany, type CompanySettings, type CompanyState } from "@/api/company";
import { countries } from "@/lib/countries";
import { currencyChoices } from "@/lib/currencies";
import { languageNames, languages, nearestLanguage } from "@/lib/i18n";
import { timeZones } from "@/lib/zone";
import { Bones } from "@/ui/Bones";
import { tell } from "@/ui/toast";

function Form({ state }: { state: CompanyState }) {
  const { t, i18n } = useTranslation();
  const [company, setCompany] = useState(state.company);
  const save = useSetCompany();
  const set = (change: Partial<CompanySettings>) => setCompany((now) => ({ ...now, ...change }));
  const touched = JSON.stringify(company) !== JSON.stringify(state.company);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(company, { onSuccess: () => tell(t("company.saved")) });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={460}>
        {save.error && (
          <Alert color="red" variant="light" role="alert">
            {save.error.message}
          </Alert>
        )}
        <TextInput
          label={t("setup.company")}
          description={t("company.nameText")}
          value={company.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          maxLength={200}
          autoComplete="organization"
        />
        <Select
          label={t("setup.language")}
          description={t("company.languageText")}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          value={nearestLanguage(company.language)}
          onChange={(language) => language && set({ language })}
          allowDeselect={false}
        />
        <Select
          label={t("setup.timeZone")}
          description={t("company.timeZoneText")}
          data={timeZones()}
          value={company.timeZone}
          onChange={(timeZone) => timeZone && set({ timeZone })}
          searchable
          limit={60}
          allowDeselect={false}
        />
        <Select
          label={t("setup.currency")}
          description={t(state.baseCurrencyFixed ? "company.currencyFixed" : "company.currencyText")}
          data={currencyChoices(state.currencies, i18n.language)}
          value={company.baseCurrency}
          onChange={(baseCurrency) => baseCurrency && set({ baseCurrency })}
          disabled={state.baseCurrencyFixed}
          searchable
          limit={60}
          allowDeselect={false}
        />
        <Select
          label={t("setup.phoneRegion")}
          description={t("company.phoneRegionText")}
          data={countries(i18n.language)}
          value={company.phoneRegion}
          onChange={(phoneRegion) => phoneRegion && set({ phoneRegion })}
          searchable
          limit={60}
          allowDeselect={false}
        />
        <div>
          <Button type="submit" disabled={!touched} loading={save.isPending}>
            {t("action.save")}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** What the company said about itself at the first run, and may say differently now. */
export function CompanyPage() {
  const { data } = useQuery(companyQuery);
  return data ? <Form key={JSON.stringify(data.company)} state={data} /> : <Bones lines={6} />;
}
