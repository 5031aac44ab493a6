import { Link, useParams } from "@tanstack/react-router";
import { IconChevronLeft } from "@tabler/icons-react";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { settingsPages } from "./pages";
import classes from "./settings.module.css";

/** One page of the settings; a deeper address (`/settings/roles/7`) is the page's own affair. */
export function SettingsContent() {
  const { t } = useTranslation();
  const { may } = useModel();
  const { page } = useParams({ strict: false });
  const entry = settingsPages.find(({ name }) => name === page);
  if (!entry || (entry.right && !may(entry.right))) {
    return <Blank title={t("settings.notForYou")} text={t("settings.notForYouText")} />;
  }
  return (
    <section aria-labelledby="settings-heading">
      <Link to="/settings" className={classes.back}>
        <IconChevronLeft size={16} aria-hidden />
        {t("nav.settings")}
      </Link>
      <h2 id="settings-heading" className={classes.heading}>
        {t(`settings.${entry.name}`)}
      </h2>
      <Suspense fallback={<Bones lines={5} />}>
        <entry.Page />
      </Suspense>
    </section>
  );
}
