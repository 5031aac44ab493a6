import { Button, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { attentionQuery, useSetAttention, type Attention as Days } from "@/api/attention";
import { useModel } from "@/api/meta";
import { Bones } from "@/ui/Bones";
import { tell } from "@/ui/toast";

const LONGEST = 3650;

function Form({ stored }: { stored: Days }) {
  const { t } = useTranslation();
  const stages = useModel().field("customers", "stage")?.options ?? [];
  const [within, setWithin] = useState<Record<string, number | string>>(stored.contactWithin);
  const [buyWithin, setBuyWithin] = useState<number | string>(stored.buyWithin);
  const save = useSetAttention();
  const days = (value: number | string, change: (value: number | string) => void, label: string, placeholder?: string) => (
    <TextInput
      key={label}
      type="number"
      label={label}
      value={value}
      onChange={(event) => change(event.currentTarget.value === "" ? "" : Math.min(LONGEST, Math.max(1, Math.trunc(event.currentTarget.valueAsNumber))))}
      placeholder={placeholder}
      min={1}
      max={LONGEST}
    />
  );
  const onSave = () => {
    const watched = Object.entries(within).filter(([, value]) => typeof value === "number") as [string, number][];
    const wanted = { contactWithin: Object.fromEntries(watched), buyWithin: Number(buyWithin) || stored.buyWithin };
    save.mutate(wanted, { onSuccess: () => tell(t("attention.saved")) });
  };
  return (
    <Stack gap="sm" maw={420}>
      <Text c="dimmed">{t("attention.text")}</Text>
      <Text fw={600}>{t("attention.contactWithin")}</Text>
      {stages.map(({ value, label }) =>
        days(within[value] ?? "", (next) => setWithin({ ...within, [value]: next }), label, t("attention.never")),
      )}
      {days(buyWithin, setBuyWithin, t("attention.buyWithin"))}
      <div>
        <Button onClick={onSave} loading={save.isPending}>
          {t("action.save")}
        </Button>
      </div>
    </Stack>
  );
}

/** How long a customer may be left alone before the start page says so. */
export function Attention() {
  const { data } = useQuery(attentionQuery);
  return data ? <Form stored={data} /> : <Bones lines={6} />;
}
