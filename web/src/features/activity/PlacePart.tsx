import { ActionIcon, Button, Text, TextInput } from "@mantine/core";
import { IconMapPin, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { usePlace } from "./use-place";
import classes from "./activity.module.css";

interface Props {
  found: ReturnType<typeof usePlace>;
  name: string;
  onName: (name: string) => void;
}

/** Where the visit was: by the browser if it may tell, in words if not. */
export function PlacePart({ found, name, onName }: Props) {
  const { t } = useTranslation();
  const { place, state, ask, forget, possible } = found;
  const typed = place !== null || state === "denied" || state === "failed" || !possible;
  return (
    <div className={classes.place}>
      {!typed && (
        <div>
          <Button variant="default" size="xs" leftSection={<IconMapPin size={15} />} loading={state === "asking"} onClick={ask}>
            {state === "asking" ? t("log.placing") : t("log.place")}
          </Button>
        </div>
      )}
      {typed && (
        <TextInput
          aria-label={t("log.placeName")}
          placeholder={t("log.placeName")}
          leftSection={<IconMapPin size={15} />}
          value={name}
          maxLength={200}
          onChange={(event) => onName(event.currentTarget.value)}
        />
      )}
      {place && (
        <span className={classes.position}>
          {t("log.position", { ...place })}
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t("log.placeRemove")} onClick={forget}>
            <IconX size={13} />
          </ActionIcon>
        </span>
      )}
      {(state === "denied" || state === "failed") && (
        <Text size="xs" c="dimmed" role="status">
          {t(state === "denied" ? "log.placeDenied" : "log.placeFailed")}
        </Text>
      )}
    </div>
  );
}
