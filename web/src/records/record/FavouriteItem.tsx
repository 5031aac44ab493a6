import { Menu } from "@mantine/core";
import { IconStar, IconStarFilled } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFavourite, useFavourites } from "@/api/kept";
import type { RecordData, TypeMeta } from "@/api/types";

/** Keeps a record at hand, or no more. */
export function FavouriteItem({ meta, record }: { meta: TypeMeta; record: RecordData }) {
  const { t } = useTranslation();
  const favourite = useFavourite();
  const on = useFavourites().some(({ type, id }) => type === meta.type && id === record.id);
  const kept = { type: meta.type, id: record.id, title: record.title ?? `#${record.id}` };
  return (
    <Menu.Item leftSection={on ? <IconStarFilled size={15} /> : <IconStar size={15} />} onClick={() => favourite.mutate({ kept, on: !on })}>
      {t(on ? "favourites.remove" : "favourites.add")}
    </Menu.Item>
  );
}
