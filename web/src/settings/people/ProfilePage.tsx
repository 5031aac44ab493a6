import { Button, FileButton, Group, Select, Stack, Text, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { profileQuery, useChangeAvatar, useChangeProfile, type Profile } from "@/api/profile";
import { Avatar } from "@/ui/Avatar";
import { Bones } from "@/ui/Bones";
import { tell } from "@/ui/toast";

const SIDE = 64;

function Form({ profile, version }: { profile: Profile; version: number }) {
  const { t } = useTranslation();
  const change = useChangeProfile();
  const picture = useChangeAvatar();
  const [zone, setZone] = useState(profile.timeZone);
  const [signature, setSignature] = useState(profile.signature ?? "");
  const facts = [profile.login, profile.email, profile.mobile].filter(Boolean).join(" · ");
  const save = () =>
    change.mutate({ timeZone: zone, signature: signature.trim() || null }, { onSuccess: () => tell(t("profile.saved")) });
  return (
    <Stack gap="lg" maw={420}>
      <Group wrap="nowrap">
        {profile.avatar ? (
          <img
            src={`/api/v1/users/${profile.id}/avatar?v=${version}`}
            alt={t("profile.picture")}
            width={SIDE}
            height={SIDE}
            style={{ borderRadius: "50%" }}
          />
        ) : (
          <Avatar name={profile.name} round large />
        )}
        <div>
          <Text fw={600}>{profile.name}</Text>
          <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
            {facts}
          </Text>
        </div>
      </Group>
      <Group gap="sm">
        <FileButton accept="image/png,image/jpeg,image/gif" onChange={(file) => file && picture.mutate(file)}>
          {(props) => (
            <Button {...props} size="xs" variant="default" loading={picture.isPending}>
              {t("profile.choose")}
            </Button>
          )}
        </FileButton>
        {profile.avatar && (
          <Button size="xs" variant="default" onClick={() => picture.mutate(null)}>
            {t("profile.removePicture")}
          </Button>
        )}
      </Group>
      <Select
        label={t("profile.zone")}
        placeholder={t("profile.companyZone")}
        data={Intl.supportedValuesOf("timeZone")}
        value={zone}
        onChange={setZone}
        searchable
        clearable
        limit={50}
      />
      <Textarea
        label={t("profile.signature")}
        description={t("profile.signatureText")}
        value={signature}
        onChange={(event) => setSignature(event.currentTarget.value)}
        autosize
        minRows={3}
        maxLength={2000}
      />
      <div>
        <Button loading={change.isPending} onClick={save}>
          {t("action.save")}
        </Button>
      </div>
    </Stack>
  );
}

/** What one says about oneself, and how the interface looks; it follows to every device. */
export function ProfilePage() {
  const { data, dataUpdatedAt } = useQuery(profileQuery);
  if (!data) return <Bones lines={6} />;
  return <Form profile={data} version={dataUpdatedAt} />;
}
