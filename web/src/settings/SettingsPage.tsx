import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { useTitle } from "@/lib/use-title";
import { settingsPages } from "./pages";
import classes from "./settings.module.css";

/** The frame of the settings: a list of pages and the one chosen. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { isAdmin } = useModel();
  useTitle(t("nav.settings"));
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    nav.current?.querySelector(".active")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [pathname]);
  const pages = settingsPages.filter((page) => !page.admin || isAdmin);
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t("nav.settings")}</h1>
      <div className={classes.columns}>
        <nav ref={nav} className={classes.nav} aria-label={t("nav.settings")}>
          {pages.map(({ name }) => (
            <Link key={name} to="/settings/$page" params={{ page: name }} className={classes.link}>
              {t(`settings.${name}`)}
            </Link>
          ))}
        </nav>
        <div className={classes.content}>
          <Outlet />
        </div>
      </div>
    </div>
  );
}
