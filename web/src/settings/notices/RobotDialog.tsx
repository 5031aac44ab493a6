import { Button, Checkbox, Group, Modal, PasswordInput, Select, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { matrixQuery, useSaveRobot, type Messenger, type Robot, type RobotWish } from "@/api/notices";
import { isProblem } from "@/api/problem";
import { languageNames, languages, nearestLanguage } from "@/lib/i18n";

const services: Messenger[] = ["wecom", "dingtalk", "feishu"];
/** What changes by the minute is no news for a group. */
const NOT_FOR_GROUPS = "followed";

export function RobotDialog({ robot, onClose }: { robot: Robot | null; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(matrixQuery("defaults"));
  const save = useSaveRobot();
  const [wish, setWish] = useState<RobotWish>(() =>
    robot
      ? { name: robot.name, service: robot.service, ownNetwork: robot.ownNetwork, kinds: robot.kinds, titles: robot.titles, language: robot.language, active: robot.active }
      : { name: "", service: "wecom", ownNetwork: false, kinds: [], titles: false, language: nearestLanguage(i18n.language), active: true },
  );
  const [address, setAddress] = useState("");
  const [secret, setSecret] = useState("");
  const set = (change: Partial<RobotWish>) => setWish((now) => ({ ...now, ...change }));
  const errors = isProblem(save.error) ? save.error.errors : {};
  const kept = robot !== null && robot.service === wish.service;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(
      { id: robot?.id ?? null, robot: { ...wish, version: robot?.version, address: address || undefined, secret: secret || undefined } },
      { onSuccess: onClose },
    );
  };
  return (
    <Modal opened onClose={onClose} title={t(robot ? "robots.edit" : "robots.add")} size="md">
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput label={t("robots.name")} value={wish.name} onChange={(event) => set({ name: event.currentTarget.value })} error={errors.name?.[0]?.message} required data-autofocus />
          <Select
            label={t("robots.messenger")}
            data={services.map((value) => ({ value, label: t(`robots.service.${value}`) }))}
            value={wish.service}
            onChange={(value) => value && set({ service: value as Messenger })}
            allowDeselect={false}
          />
          <TextInput
            label={t("robots.address")}
            description={t("robots.addressText")}
            placeholder={kept ? t("mail.passwordSet") : undefined}
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
            error={errors.address?.[0]?.message}
            required={!kept}
            autoComplete="off"
          />
          {wish.service !== "wecom" && (
            <PasswordInput
              label={t("robots.secret")}
              description={t("robots.secretText")}
              placeholder={kept && robot.secretSet ? t("mail.passwordSet") : undefined}
              value={secret}
              onChange={(event) => setSecret(event.currentTarget.value)}
              visibilityToggleButtonProps={{ "aria-label": t("mail.showPassword") }}
              autoComplete="new-password"
            />
          )}
          <Checkbox.Group label={t("robots.which")} value={wish.kinds} onChange={(kinds) => set({ kinds })}>
            <Stack gap={6} mt={6}>
              {(data?.kinds ?? [])
                .filter(({ kind }) => kind !== NOT_FOR_GROUPS)
                .map(({ kind, name }) => (
                  <Checkbox key={kind} value={kind} label={name} />
                ))}
            </Stack>
          </Checkbox.Group>
          <Checkbox label={t("robots.titles")} description={t("robots.titlesText")} checked={wish.titles} onChange={(event) => set({ titles: event.currentTarget.checked })} />
          <Checkbox label={t("mail.ownNetwork")} description={t("robots.ownNetworkText")} checked={wish.ownNetwork} onChange={(event) => set({ ownNetwork: event.currentTarget.checked })} />
          <Select
            label={t("user.language")}
            data={languages.map((value) => ({ value, label: languageNames[value] }))}
            value={wish.language}
            onChange={(language) => language && set({ language })}
            allowDeselect={false}
          />
          <Checkbox label={t("robots.active")} checked={wish.active} onChange={(event) => set({ active: event.currentTarget.checked })} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t("action.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
