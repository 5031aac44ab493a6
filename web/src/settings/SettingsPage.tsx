import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { useTitle } from "@/lib/use-title";
import { settingsGroups, settingsPages } from "./pages";
import classes from "./settings.module.css";

/** The frame of the settings: a list of pages and the one chosen; on a phone one or the other. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { may } = useModel();
  useTitle(t("nav.settings"));
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const atIndex = /^\/settings\/?$/.test(pathname);
  useEffect(() => {
    nav.current?.querySelector(".active")?.scrollIntoView({ block: "nearest" });
  }, [pathname]);
  const groups = settingsGroups.flatMap((group) => {
    const pages = settingsPages.filter((page) => page.group === group && (!page.right || may(page.right)));
    return pages.length > 0 ? [{ group, pages }] : [];
  });
  return (
    <div className={classes.page} data-index={atIndex || undefined}>
      <h1 className={classes.title}>{t("nav.settings")}</h1>
      <div className={classes.columns}>
        <nav ref={nav} className={classes.nav} aria-label={t("nav.settings")}>
          {groups.map(({ group, pages }) => (
            <section key={group} aria-labelledby={`settings-${group}`}>
              <h2 id={`settings-${group}`} className={classes.group}>
                {t(`settingsGroup.${group}`)}
              </h2>
              {pages.map(({ name }) => (
                <Link key={name} to="/settings/$page" params={{ page: name }} className={classes.link}>
                  {t(`settings.${name}`)}
                </Link>
              ))}
            </section>
          ))}
        </nav>
        <div className={classes.content}>
          <Outlet />
        </div>
      </div>
    </div>
  );
}
