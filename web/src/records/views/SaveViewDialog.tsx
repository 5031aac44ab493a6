import { Button, Group, Modal, Stack, Switch, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import type { TypeMeta } from "@/api/types";
import { useSaveView, type SavedView } from "@/api/views";
import type { ListSearch } from "../list/list-search";
import { draftOf } from "./view-state";

interface Props {
  meta: TypeMeta;
  search: ListSearch;
  columns: string[] | null;
  /** The one to be renamed or shared; a new one is made without. */
  view: SavedView | undefined;
  onClose: () => void;
  onSaved: (view: SavedView) => void;
}

export function SaveViewDialog({ meta, search, columns, view, onClose, onSaved }: Props) {
  const { t } = useTranslation();
  const save = useSaveView(meta.type);
  const [name, setName] = useState(view?.name ?? "");
  const [shared, setShared] = useState(view?.shared ?? false);
  const wrong = isProblem(save.error) ? (save.error.errors.name?.[0]?.message ?? save.error.message) : save.error?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const draft = view ? { ...view, name, shared } : draftOf(meta.type, search, columns, name, shared);
    save.mutate(draft, { onSuccess: onSaved });
  };
  return (
    <Modal opened onClose={onClose} title={t(view ? "views.edit" : "views.saveAs")} centered>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label={t("views.name")}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={wrong}
            maxLength={100}
            required
            data-autofocus
          />
          <Switch
            label={t("views.shared")}
            description={t("views.sharedText")}
            checked={shared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("action.cancel")}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={name.trim() === ""}>
              {t("action.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
