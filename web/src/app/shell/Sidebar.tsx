import { Kbd } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { IconCalendar, IconCopyCheck, IconHome, IconInbox, IconSearch, IconUpload } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { TypeIcon } from "@/ui/icons";
import { Logo } from "@/ui/Logo";
import { useHasPools, useMayImport, useMayReview, useNav } from "../nav";
import classes from "./shell.module.css";

const InboxBell = lazy(async () => ({ default: (await import("@/features/inbox/InboxBell")).InboxBell }));
const FavouriteLinks = lazy(async () => ({ default: (await import("./FavouriteLinks")).FavouriteLinks }));
// Menus need a good deal of code that nobody needs before the first click.
const UserMenu = lazy(async () => ({ default: (await import("./UserMenu")).UserMenu }));

interface Props {
  onSearch: () => void;
  onHelp: () => void;
}

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

export function Sidebar({ onSearch, onHelp }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const nav = useNav();
  const canImport = useMayImport();
  const canReview = useMayReview();
  const hasPools = useHasPools();
  return (
    <div className={classes.sidebar}>
      <div className={classes.brand}>
        <Logo />
        <span className={classes.company}>{model.company.name || "Guanxi"}</span>
        <Suspense fallback={null}>
          <InboxBell />
        </Suspense>
      </div>
      <button type="button" className={classes.search} onClick={onSearch}>
        <IconSearch size={15} aria-hidden />
        <span>{t("nav.search")}</span>
        <Kbd size="xs">{isMac ? "⌘K" : "Ctrl K"}</Kbd>
      </button>
      <nav className={classes.nav} aria-label={t("nav.label")}>
        <Link to="/" className={classes.link} activeOptions={{ exact: true }}>
          <IconHome size={17} stroke={1.7} aria-hidden />
          <span>{t("nav.home")}</span>
        </Link>
        <Link to="/calendar" className={classes.link}>
          <IconCalendar size={17} stroke={1.7} aria-hidden />
          <span>{t("nav.calendar")}</span>
        </Link>
        <Suspense fallback={null}>
          <FavouriteLinks group={classes.group} link={classes.link} />
        </Suspense>
        <div className={classes.group}>{t("nav.records")}</div>
        {nav.map((type) => (
          <Link
            key={type.type}
            to="/$type"
            params={{ type: type.type }}
            search={{}}
            className={classes.link}
            activeOptions={{ includeSearch: false }}
          >
            <TypeIcon name={type.icon} />
            <span>{type.labelPlural}</span>
          </Link>
        ))}
        {hasPools && (
          <Link to="/pools" search={{}} className={classes.link} activeOptions={{ includeSearch: false }}>
            <IconInbox size={17} stroke={1.7} aria-hidden />
            <span>{t("nav.pools")}</span>
          </Link>
        )}
        {canReview && (
          <Link to="/duplicates" search={{}} className={classes.link} activeOptions={{ includeSearch: false }}>
            <IconCopyCheck size={17} stroke={1.7} aria-hidden />
            <span>{t("nav.duplicates")}</span>
          </Link>
        )}
        {canImport && (
          <Link to="/imports" className={classes.link}>
            <IconUpload size={17} stroke={1.7} aria-hidden />
            <span>{t("nav.imports")}</span>
          </Link>
        )}
      </nav>
      <Suspense fallback={<span className={classes.user} />}>
        <UserMenu onHelp={onHelp} />
      </Suspense>
    </div>
  );
}
