import { Alert, Button, Checkbox, Group, PasswordInput, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconMailOff } from "@tabler/icons-react";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useRemoveServer, useSaveServer, type CodedPreset, type MailState, type Security, type ServerForm as Form } from "@/api/mail";
import { isProblem } from "@/api/problem";
import { tell } from "@/ui/toast";
import { TryServer } from "./TryServer";

const OTHER = "other";
const securities: Security[] = ["tls", "starttls", "none"];

const blank: Form = {
  preset: null,
  host: "",
  port: 465,
  security: "tls",
  user: "",
  fromAddress: "",
  fromName: "",
  replyTo: "",
  ownNetwork: false,
  active: true,
};

/** The mail server: choosing a provider fills in what one would have to look up. */
export function ServerForm({ state }: { state: MailState }) {
  const { t } = useTranslation();
  const { server, presets } = state;
  const [form, setForm] = useState<Form>(server ?? blank);
  const [password, setPassword] = useState("");
  const save = useSaveServer();
  const remove = useRemoveServer();
  const set = (change: Partial<Form>) => setForm((now) => ({ ...now, ...change }));
  const preset = presets.find(({ key }) => key === form.preset);
  const errors = isProblem(save.error) ? save.error.errors : {};
  const wrong = (field: string) => errors[field]?.[0]?.message;
  const sent: Form = { ...form, password: password || undefined };

  const choose = (key: string | null) => {
    const found = presets.find((one) => one.key === key);
    set(found ? { preset: found.key, host: found.host, port: found.port, security: found.security, ownNetwork: false } : { preset: null });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(sent, {
      onSuccess: () => {
        setPassword("");
        tell(t("mail.saved"));
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={460}>
        {!server && (
          <Alert color="gray" variant="light" icon={<IconMailOff size={18} />} title={t("mail.none")}>
            {t("mail.noneText")}
          </Alert>
        )}
        {save.error && Object.keys(errors).length === 0 && (
          <Alert color="red" variant="light" role="alert">
            {save.error.message}
          </Alert>
        )}
        <Select
          label={t("mail.provider")}
          data={[...presets.map(({ key }) => ({ value: key, label: t(`mail.preset.${key}`) })), { value: OTHER, label: t("mail.other") }]}
          value={form.preset ?? OTHER}
          onChange={choose}
          allowDeselect={false}
        />
        {!preset && (
          <>
            <TextInput label={t("mail.host")} value={form.host} onChange={(event) => set({ host: event.currentTarget.value })} error={wrong("host")} required />
            <Group grow align="flex-start">
              <TextInput
                type="number"
                label={t("mail.port")}
                value={form.port}
                onChange={(event) => set({ port: event.currentTarget.valueAsNumber || 0 })}
                error={wrong("port")}
                min={1}
                max={65535}
                required
              />
              <Select
                label={t("mail.security")}
                data={securities.map((value) => ({ value, label: t(`mail.secured.${value}`) }))}
                value={form.security}
                onChange={(security) => security && set({ security: security as Security })}
                error={wrong("security")}
                allowDeselect={false}
              />
            </Group>
            <Checkbox
              label={t("mail.ownNetwork")}
              description={t("mail.ownNetworkText")}
              checked={form.ownNetwork}
              onChange={(event) => set({ ownNetwork: event.currentTarget.checked })}
            />
          </>
        )}
        <TextInput
          label={t("mail.user")}
          description={t(preset ? "mail.userIsAddress" : "mail.userText")}
          value={form.user ?? ""}
          onChange={(event) => set({ user: event.currentTarget.value, ...(preset && { fromAddress: event.currentTarget.value }) })}
          error={wrong("user")}
          autoComplete="off"
        />
        <PasswordInput
          label={t(preset?.code ? "mail.code" : "mail.password")}
          description={preset?.code ? t(`mail.codeText.${preset.key as CodedPreset}`) : undefined}
          placeholder={server?.passwordSet ? t("mail.passwordSet") : undefined}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={wrong("password")}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ "aria-label": t("mail.showPassword") }}
        />
        <TextInput
          type="email"
          label={t("mail.from")}
          value={form.fromAddress}
          onChange={(event) => set({ fromAddress: event.currentTarget.value })}
          error={wrong("fromAddress")}
          required
        />
        <TextInput label={t("mail.fromName")} value={form.fromName} onChange={(event) => set({ fromName: event.currentTarget.value })} error={wrong("fromName")} />
        <TextInput
          type="email"
          label={t("mail.replyTo")}
          value={form.replyTo ?? ""}
          onChange={(event) => set({ replyTo: event.currentTarget.value })}
          error={wrong("replyTo")}
        />
        <Checkbox
          label={t("mail.active")}
          description={t("mail.activeText")}
          checked={form.active}
          onChange={(event) => set({ active: event.currentTarget.checked })}
        />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t("action.save")}
          </Button>
          {server && (
            <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => window.confirm(t("mail.removeAsk")) && remove.mutate()}>
              {t("mail.remove")}
            </Button>
          )}
        </Group>
        <TryServer server={sent} />
        <Text size="sm" c="dimmed">
          {t("mail.secretText")}
        </Text>
      </Stack>
    </form>
  );
}
