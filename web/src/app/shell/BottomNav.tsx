import { Drawer, Menu } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { IconCalendar, IconCopyCheck, IconDotsCircleHorizontal, IconHome, IconInbox, IconLayoutList, IconPlus, IconSearch, IconUpload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TypeIcon } from "@/ui/icons";
import { InboxTab } from "@/features/inbox/InboxTab";
import { useHasPools, useMayImport, useMayReview, useNav } from "../nav";
import { FavouriteLinks } from "./FavouriteLinks";
import { UserMenuItems } from "./UserMenuItems";
import classes from "./bottom.module.css";

interface Props {
  onSearch: () => void;
  onCreate: () => void;
}

/** The way around at phone width: Home · Records · + · Search · More. */
export function BottomNav({ onSearch, onCreate }: Props) {
  const { t } = useTranslation();
  const nav = useNav();
  const canImport = useMayImport();
  const canReview = useMayReview();
  const hasPools = useHasPools();
  const [records, setRecords] = useState(false);
  return (
    <nav className={classes.bar} aria-label={t("nav.label")}>
      <Link to="/" className={classes.item} activeOptions={{ exact: true }}>
        <IconHome size={22} stroke={1.6} aria-hidden />
        {t("nav.home")}
      </Link>
      <button type="button" className={classes.item} onClick={() => setRecords(true)} aria-haspopup="dialog">
        <IconLayoutList size={22} stroke={1.6} aria-hidden />
        {t("nav.records")}
      </button>
      <button type="button" className={classes.create} aria-label={t("nav.create")} onClick={onCreate}>
        <IconPlus size={24} stroke={1.8} aria-hidden />
      </button>
      <button type="button" className={classes.item} onClick={onSearch}>
        <IconSearch size={22} stroke={1.6} aria-hidden />
        {t("nav.searchShort")}
      </button>
      <InboxTab className={classes.item} />
      <Menu position="top-end" width={240}>
        <Menu.Target>
          <button type="button" className={classes.item}>
            <IconDotsCircleHorizontal size={22} stroke={1.6} aria-hidden />
            {t("nav.more")}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <UserMenuItems />
        </Menu.Dropdown>
      </Menu>
      <Drawer opened={records} onClose={() => setRecords(false)} position="bottom" size="auto" title={t("nav.records")}>
        <div className={classes.sheet}>
          <FavouriteLinks link={classes.sheetLink} onFollow={() => setRecords(false)} />
          <Link to="/calendar" className={classes.sheetLink} onClick={() => setRecords(false)}>
            <IconCalendar size={20} stroke={1.7} aria-hidden />
            {t("nav.calendar")}
          </Link>
          {nav.map((type) => (
            <Link
              key={type.type}
              to="/$type"
              params={{ type: type.type }}
              search={{}}
              className={classes.sheetLink}
              onClick={() => setRecords(false)}
            >
              <TypeIcon name={type.icon} size={20} />
              {type.labelPlural}
            </Link>
          ))}
          {hasPools && (
            <Link to="/pools" search={{}} className={classes.sheetLink} onClick={() => setRecords(false)}>
              <IconInbox size={20} stroke={1.7} aria-hidden />
              {t("nav.pools")}
            </Link>
          )}
          {canReview && (
            <Link to="/duplicates" search={{}} className={classes.sheetLink} onClick={() => setRecords(false)}>
              <IconCopyCheck size={20} stroke={1.7} aria-hidden />
              {t("nav.duplicates")}
            </Link>
          )}
          {canImport && (
            <Link to="/imports" className={classes.sheetLink} onClick={() => setRecords(false)}>
              <IconUpload size={20} stroke={1.7} aria-hidden />
              {t("nav.imports")}
            </Link>
          )}
        </div>
      </Drawer>
    </nav>
  );
}
