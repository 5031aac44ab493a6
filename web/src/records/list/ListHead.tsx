import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TypeMeta } from "@/api/types";
import { useFormats } from "@/lib/use-formats";
import { useTitle } from "@/lib/use-title";
import { TypeIcon } from "@/ui/icons";
import type { ListSearch } from "./list-search";
import { Tabs } from "./Tabs";
import type { Listing } from "./use-list";
import classes from "./list.module.css";

interface Props {
  meta: TypeMeta;
  listing: Listing;
  search: ListSearch;
  onNamed: (named: string | undefined) => void;
  children?: ReactNode;
  menu?: ReactNode;
}

export function ListHead({ meta, listing, search, onNamed, children, menu }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  useTitle(meta.labelPlural);
  const count = listing.count === null ? "" : formats.number(listing.count);
  return (
    <header className={classes.head}>
      <h1 className={classes.heading}>
        <TypeIcon name={meta.icon} />
        {meta.labelPlural}
      </h1>
      <span className={classes.count} aria-live="polite">
        {count && (listing.exact ? count : t("list.about", { count }))}
      </span>
      <Tabs meta={meta} named={search.view ? null : search.named} onNamed={onNamed}>
        {children}
      </Tabs>
      {menu}
    </header>
  );
}
