import { Link } from "@tanstack/react-router";
import { IconStar } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFavourites, VIEWS } from "@/api/kept";
import { useModel } from "@/api/meta";
import { TypeIcon } from "@/ui/icons";

interface Props {
  group?: string;
  link: string | undefined;
  onFollow?: () => void;
}

const SHOWN = 12;

/** What somebody keeps at hand: records and views. */
export function FavouriteLinks({ group, link, onFollow }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const favourites = useFavourites();
  if (favourites.length === 0) return null;
  return (
    <>
      {group && <div className={group}>{t("favourites.title")}</div>}
      {favourites.slice(0, SHOWN).map(({ type, id, title, of }) =>
        type === VIEWS ? (
          <Link key={id} to="/$type" params={{ type: of ?? "" }} search={{ view: id }} className={link} activeProps={{ className: "" }} onClick={onFollow}>
            <IconStar size={17} stroke={1.7} aria-hidden />
            <span>{title}</span>
          </Link>
        ) : (
          <Link key={id} to="/$type/$id" params={{ type, id: String(id) }} className={link} onClick={onFollow}>
            <TypeIcon name={model.type(type)?.icon} />
            <span>{title}</span>
          </Link>
        ),
      )}
    </>
  );
}
