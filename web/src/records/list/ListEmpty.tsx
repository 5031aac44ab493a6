import { Button } from "@mantine/core";
import { IconPlus, IconSearchOff, IconUpload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TypeMeta } from "@/api/types";
import { Blank } from "@/ui/Blank";
import { TypeIcon } from "@/ui/icons";
import { LinkButton } from "@/ui/links";

interface Props {
  meta: TypeMeta;
  narrowed: boolean;
  onReset: () => void;
  onCreate: () => void;
}

/** Nothing to show: because of the filter, or because nothing is there yet. */
export function ListEmpty({ meta, narrowed, onReset, onCreate }: Props) {
  const { t } = useTranslation();
  if (narrowed) {
    return (
      <Blank
        icon={<IconSearchOff size={20} stroke={1.6} />}
        title={t("list.noMatch", { what: meta.labelPlural })}
        text={t("list.noMatchText")}
        actions={
          <Button variant="default" size="xs" onClick={onReset}>
            {t("list.reset")}
          </Button>
        }
      />
    );
  }
  return (
    <Blank
      icon={<TypeIcon name={meta.icon} size={20} />}
      title={t("list.none", { what: meta.labelPlural })}
      text={meta.can.create ? t("list.noneText") : undefined}
      actions={
        <>
          {meta.can.create && (
            <Button size="xs" leftSection={<IconPlus size={15} />} onClick={onCreate}>
              {t("action.new", { what: meta.label })}
            </Button>
          )}
          {meta.can.import && (
            <LinkButton
              size="xs"
              variant="default"
              leftSection={<IconUpload size={15} />}
              to="/imports/new"
              search={{ type: meta.type }}
            >
              {t("import.button")}
            </LinkButton>
          )}
        </>
      }
    />
  );
}
