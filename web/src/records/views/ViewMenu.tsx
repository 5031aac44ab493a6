import { ActionIcon, Menu } from "@mantine/core";
import { IconDeviceFloppy, IconLink, IconPencil, IconPlus, IconRestore, IconStar, IconStarFilled, IconTrash, IconVersions } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFavourite, useFavourites, VIEWS } from "@/api/kept";
import type { TypeMeta } from "@/api/types";
import { useRemoveView, useSaveView, viewsQuery } from "@/api/views";
import { complain, tell } from "@/ui/toast";
import { copyText } from "../edit/copy-text";
import type { ListSearch } from "../list/list-search";
import type { Columns } from "../list/use-columns";
import { draftOf, isChanged, searchOf } from "./view-state";

const SaveViewDialog = lazy(async () => ({ default: (await import("./SaveViewDialog")).SaveViewDialog }));

interface Props {
  meta: TypeMeta;
  search: ListSearch;
  columns: Columns;
  onSearch: (change: ListSearch) => void;
}

/** Save, save as, rename and share, reset, keep at hand, delete; and the link to what is shown. */
export function ViewMenu({ meta, search, columns, onSearch }: Props) {
  const { t } = useTranslation();
  const { data: views } = useQuery(viewsQuery(meta.type));
  const active = views?.find(({ id }) => id === search.view);
  const changed = active ? isChanged(active, search, columns.chosen) : false;
  const save = useSaveView(meta.type);
  const remove = useRemoveView(meta.type);
  const favourite = useFavourite();
  const favourites = useFavourites();
  const [dialog, setDialog] = useState<"new" | "edit" | null>(null);
  const starred = active !== undefined && favourites.some(({ type, id }) => type === VIEWS && id === active.id);

  const update = () =>
    active &&
    save.mutate(
      { ...draftOf(meta.type, search, columns.chosen, active.name, active.shared), id: active.id, version: active.version },
      { onSuccess: () => tell(t("views.saved", { name: active.name })), onError: (error) => complain(error.message) },
    );
  const onDelete = () =>
    active &&
    remove.mutate(active.id, {
      onSuccess: () => {
        onSearch({ ...search, view: undefined });
        const { id: _id, version: _version, mine: _mine, ...draft } = active;
        tell(t("views.deleted", { name: active.name }), { label: t("action.undo"), run: () => save.mutate(draft) });
      },
    });
  const copyLink = () => void copyText(window.location.href).then(() => tell(t("views.linkCopied")));

  return (
    <>
      <Menu position="bottom-start" width={240}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t("views.menu")} flex="none">
            <IconVersions size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {active?.mine && changed && (
            <Menu.Item leftSection={<IconDeviceFloppy size={15} />} onClick={update}>
              {t("views.save")}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconPlus size={15} />} onClick={() => setDialog("new")}>
            {t("views.saveAs")}
          </Menu.Item>
          {active && changed && (
            <Menu.Item
              leftSection={<IconRestore size={15} />}
              onClick={() => {
                columns.reset();
                onSearch(searchOf(active));
              }}
            >
              {t("views.reset")}
            </Menu.Item>
          )}
          {active && (
            <Menu.Item
              leftSection={starred ? <IconStarFilled size={15} /> : <IconStar size={15} />}
              onClick={() => favourite.mutate({ kept: { type: VIEWS, id: active.id, title: active.name, of: meta.type }, on: !starred })}
            >
              {t(starred ? "favourites.remove" : "favourites.add")}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconLink size={15} />} onClick={copyLink}>
            {t("views.copyLink")}
          </Menu.Item>
          {active?.mine && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setDialog("edit")}>
                {t("views.edit")}
              </Menu.Item>
              <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={onDelete}>
                {t("action.delete")}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense fallback={null}>
        {dialog && (
          <SaveViewDialog
            meta={meta}
            search={search}
            columns={columns.chosen}
            view={dialog === "edit" ? active : undefined}
            onClose={() => setDialog(null)}
            onSaved={(view) => {
              setDialog(null);
              onSearch(searchOf(view));
            }}
          />
        )}
      </Suspense>
    </>
  );
}
