import { ActionIcon, Button } from "@mantine/core";
import { IconCamera, IconX } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import classes from "./activity.module.css";

interface Props {
  photos: File[];
  onChange: (photos: File[]) => void;
}

/** Photos to go with a follow-up; on a phone the camera is one of the ways. */
export function PhotoPart({ photos, onChange }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="default" size="xs" leftSection={<IconCamera size={15} />} onClick={() => input.current?.click()}>
        {t("log.photo")}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={t("log.photo")}
        onChange={(event) => {
          onChange([...photos, ...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
      {photos.map((photo, index) => (
        <span key={`${photo.name}-${index}`} className={classes.photo}>
          <span className={classes.photoName}>{photo.name}</span>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("log.photoRemove", { name: photo.name })}
            onClick={() => onChange(photos.filter((_one, at) => at !== index))}
          >
            <IconX size={14} />
          </ActionIcon>
        </span>
      ))}
    </>
  );
}
