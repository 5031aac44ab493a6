import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { useRecents } from "@/api/kept";
import { useFormats } from "@/lib/use-formats";
import { useTitle } from "@/lib/use-title";
import { TypeIcon } from "@/ui/icons";
import { Business } from "./business/Business";
import { ContactsDue, Neglected } from "./day/CustomersDue";
import { TasksDue } from "./day/TasksDue";
import { FirstSteps } from "./FirstSteps";
import classes from "./home.module.css";

function greetingKey(hour: number) {
  if (hour < 5) return "home.night";
  if (hour < 12) return "home.morning";
  return hour < 18 ? "home.afternoon" : "home.evening";
}

function hourIn(timeZone: string) {
  return Number(new Intl.DateTimeFormat("en", { hour: "numeric", hourCycle: "h23", timeZone }).format(new Date()));
}

/** What to do today, how business goes, and where one was. */
export function HomePage() {
  const { t } = useTranslation();
  const model = useModel();
  const formats = useFormats();
  useTitle(t("nav.home"));
  const recents = useRecents().filter((recent) => model.type(recent.type));
  const day = new Intl.DateTimeFormat(formats.locale, { dateStyle: "full", timeZone: formats.timeZone });
  const customers = model.type("customers");
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.hello}>{t(greetingKey(hourIn(formats.timeZone)), { name: model.user.name })}</h1>
        <div className={classes.day}>{day.format(new Date())}</div>
      </header>
      <FirstSteps />
      <section aria-labelledby="home-day">
        <h2 className={classes.part} id="home-day">
          {t("home.myDay")}
        </h2>
        <div className={classes.dayColumns}>
          <TasksDue />
          {customers && customers.can.read !== false && (
            <>
              <ContactsDue meta={customers} />
              <Neglected meta={customers} />
            </>
          )}
        </div>
      </section>
      <Business />
      {recents.length > 0 && (
        <section className={classes.panel} aria-label={t("palette.recents")}>
          <h2 className={classes.panelTitle}>{t("palette.recents")}</h2>
          <ul className={classes.list}>
            {recents.slice(0, 6).map((recent) => (
              <li key={`${recent.type}/${recent.id}`}>
                <Link to="/$type/$id" params={{ type: recent.type, id: String(recent.id) }} className={classes.line}>
                  <span className={classes.icon}>
                    <TypeIcon name={model.type(recent.type)?.icon} size={16} />
                  </span>
                  <span className={classes.name}>{recent.title}</span>
                  <span className={classes.fact}>{model.type(recent.type)?.label}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
