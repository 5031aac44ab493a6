import { Button, Radio, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { disclosureQuery, saveDisclosure, type DisclosureSettings } from "@/api/duplicates";
import { Bones } from "@/ui/Bones";
import { tell } from "@/ui/toast";

const LEVELS = ["nothing", "exists", "owner"] as const;
const MOST = 1000;

function Form({ stored }: { stored: DisclosureSettings }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [level, setLevel] = useState(stored.level);
  const [daily, setDaily] = useState(String(stored.daily));
  const save = useMutation({
    mutationFn: () => saveDisclosure({ level, daily: Math.min(MOST, Math.max(1, Number(daily) || stored.daily)) }),
    onSuccess: (settings) => {
      client.setQueryData(disclosureQuery.queryKey, settings);
      setDaily(String(settings.daily));
      tell(t("disclosure.saved"));
    },
  });
  return (
    <Stack gap="md" maw={480}>
      <Text c="dimmed">{t("disclosure.text")}</Text>
      <Radio.Group label={t("disclosure.level")} value={level} onChange={(next) => setLevel(next as DisclosureSettings["level"])}>
        <Stack gap="xs" mt="xs">
          {LEVELS.map((one) => (
            <Radio key={one} value={one} label={t(`disclosure.levels.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {level !== "nothing" && (
        <TextInput type="number" min={1} max={MOST} label={t("disclosure.daily")} value={daily} onChange={(event) => setDaily(event.currentTarget.value)} />
      )}
      <div>
        <Button loading={save.isPending} onClick={() => save.mutate()}>
          {t("action.save")}
        </Button>
      </div>
    </Stack>
  );
}

/** What the duplicate check says of records that one may not see. */
export function Disclosure() {
  const { data } = useQuery(disclosureQuery);
  return data ? <Form stored={data} /> : <Bones lines={4} />;
}
