import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { settingsPages } from "./pages";
import classes from "./settings.module.css";

const route = getRouteApi("/shell/settings/$page");

export function SettingsContent() {
  const { t } = useTranslation();
  const { page } = route.useParams();
  const entry = settingsPages.find(({ name }) => name === page) ?? settingsPages[0]!;
  return (
    <section aria-labelledby="settings-heading">
      <h2 id="settings-heading" className={classes.heading}>
        {t(`settings.${entry.name}`)}
      </h2>
      <entry.Page />
    </section>
  );
}
