import { Alert, Button, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { setupQuery, useFinishSetup, type SetupAnswers } from "@/api/setup";
import { countries } from "@/lib/countries";
import { currencyChoices } from "@/lib/currencies";
import { chooseLanguage, languageNames, languages, nearestLanguage } from "@/lib/i18n";
import { timeZones } from "@/lib/zone";
import { Entrance } from "@/ui/Entrance";
import { guessAnswers } from "./guess";
import { SampleChoice } from "./SampleChoice";

/** The first-run screen: one page, prefilled from the browser. */
export function SetupPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { data: setup } = useQuery(setupQuery);
  const finish = useFinishSetup();
  const [answers, setAnswers] = useState<SetupAnswers>(guessAnswers);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<SetupAnswers>) => setAnswers((now) => ({ ...now, ...change }));
  const nameless = tried && answers.companyName.trim() === "" ? t("check.required") : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (answers.companyName.trim() === "") return;
    finish.mutate(answers, { onSuccess: () => void enter() });
  };
  const enter = async () => {
    await chooseLanguage(nearestLanguage(answers.language));
    await navigate({ to: "/", replace: true });
  };
  const chooseLanguageToo = (wanted: string | null) => {
    const language = nearestLanguage(wanted);
    set({ language, sample: answers.sample === "none" ? "none" : language === "en" ? "en" : "zh" });
    void chooseLanguage(language);
  };
  return (
    <Entrance title={t("setup.title")} text={t("setup.text")} wide>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {finish.error && (
            <Alert color="red" variant="light" role="alert">
              {finish.error.message}
            </Alert>
          )}
          <TextInput
            label={t("setup.company")}
            value={answers.companyName}
            onChange={(event) => set({ companyName: event.currentTarget.value })}
            error={nameless}
            autoComplete="organization"
            autoFocus
            withAsterisk
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="md">
            <Select
              label={t("setup.language")}
              data={languages.map((value) => ({ value, label: languageNames[value] }))}
              value={nearestLanguage(answers.language)}
              onChange={chooseLanguageToo}
              allowDeselect={false}
            />
            <Select
              label={t("setup.timeZone")}
              data={setup?.timeZones ?? timeZones()}
              value={answers.timeZone}
              onChange={(timeZone) => timeZone && set({ timeZone })}
              searchable
              limit={60}
              allowDeselect={false}
            />
            <Select
              label={t("setup.currency")}
              data={currencyChoices(setup?.currencies, i18n.language)}
              value={answers.baseCurrency}
              onChange={(baseCurrency) => baseCurrency && set({ baseCurrency })}
              searchable
              allowDeselect={false}
            />
            <Select
              label={t("setup.phoneRegion")}
              data={countries(i18n.language)}
              value={answers.phoneRegion}
              onChange={(phoneRegion) => phoneRegion && set({ phoneRegion })}
              searchable
              limit={60}
              allowDeselect={false}
            />
          </SimpleGrid>
          <SampleChoice language={answers.language} value={answers.sample} onChange={(sample) => set({ sample })} />
          <Button type="submit" size="md" loading={finish.isPending}>
            {t("setup.button")}
          </Button>
        </Stack>
      </form>
    </Entrance>
  );
}
