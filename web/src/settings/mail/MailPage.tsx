import { SegmentedControl, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { mailQuery } from "@/api/mail";
import { Bones } from "@/ui/Bones";
import { OutboxList } from "./OutboxList";
import { ServerForm } from "./ServerForm";
import { TemplateEditor } from "./TemplateEditor";

const parts = ["server", "letters", "outbox"] as const;
type Part = (typeof parts)[number];

/** Through what letters go out, in which words, and what became of them. */
export function MailPage() {
  const { t } = useTranslation();
  const { data } = useQuery(mailQuery);
  const [part, setPart] = useState<Part>("server");
  if (!data) return <Bones lines={7} />;
  return (
    <Stack gap="md">
      <SegmentedControl
        value={part}
        onChange={(value) => setPart(value as Part)}
        data={parts.map((value) => ({ value, label: t(`mail.part.${value}`) }))}
        aria-label={t("settings.mail")}
        maw={460}
        fullWidth
      />
      {part === "server" && <ServerForm key={data.server?.host ?? ""} state={data} />}
      {part === "letters" && <TemplateEditor />}
      {part === "outbox" && <OutboxList ready={data.ready} counts={data.outbox} />}
    </Stack>
  );
}
