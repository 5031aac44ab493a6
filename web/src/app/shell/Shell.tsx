import { useMantineColorScheme } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { Outlet, useNavigate, useParams } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { useSession } from "@/api/session";
import { loadInputs } from "@/fields/lazy-input";
import { createFormats } from "@/lib/format";
import { FormatsContext } from "@/lib/use-formats";
import { useKeys } from "@/lib/use-keys";
import { FormHost } from "@/records/form/FormHost";
import { useNav } from "../nav";
import { Sidebar } from "./Sidebar";
import { ViewAsBanner } from "./ViewAsBanner";
import { Warnings } from "./Warnings";
import classes from "./shell.module.css";

const BottomNav = lazy(async () => ({ default: (await import("./BottomNav")).BottomNav }));
const loadPalette = async () => ({ default: (await import("../palette/Palette")).Palette });
const Palette = lazy(loadPalette);
const CallWatch = lazy(async () => ({ default: (await import("@/features/activity/CallWatch")).CallWatch }));
const ReminderBell = lazy(async () => ({ default: (await import("@/features/activity/ReminderBell")).ReminderBell }));
const BulkJobs = lazy(async () => ({ default: (await import("@/records/bulk/BulkJobs")).BulkJobs }));
const EditHost = lazy(async () => ({ default: (await import("@/records/edit/EditHost")).EditHost }));
const ShortcutHelp = lazy(async () => ({ default: (await import("./ShortcutHelp")).ShortcutHelp }));

/** The frame around every page once somebody is signed in. */
export function Shell() {
  const { t, i18n } = useTranslation();
  const model = useModel();
  const nav = useNav();
  const session = useSession();
  const navigate = useNavigate();
  const params = useParams({ strict: false });
  const phone = useMediaQuery("(max-width: 767px)", window.matchMedia?.("(max-width: 767px)").matches ?? false);
  const [palette, setPalette] = useState<"closed" | "all" | "create">("closed");
  const [help, setHelp] = useState(false);

  const zone = session?.user.timeZone ?? model.user.timeZone ?? model.company.timeZone;
  const formats = useMemo(
    () => createFormats(i18n.language, zone, model.company.baseCurrency),
    [i18n.language, zone, model.company.baseCurrency],
  );
  const jumps = useMemo(() => {
    const go = (type: string) => () => void navigate({ to: "/$type", params: { type } });
    const taken = new Set(["h", "s"]);
    const keys: Record<string, () => void> = {};
    for (const { type } of nav) {
      const letter = [...type].find((char) => !taken.has(char));
      if (!letter) continue;
      taken.add(letter);
      keys[`g ${letter}`] = go(type);
    }
    return keys;
  }, [nav, navigate]);

  // Whoever presses Ctrl+K or edits a cell types on at once: what it takes must be there by then.
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([loadPalette(), loadInputs()]), 1500);
    return () => clearTimeout(timer);
  }, []);

  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const wanted = model.preferences?.theme;
  useEffect(() => {
    if (wanted && wanted !== colorScheme) setColorScheme(wanted);
    // What was chosen on another device, once; afterwards this one chooses.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted]);

  useKeys({
    "mod+k": () => setPalette((now) => (now === "closed" ? "all" : "closed")),
    "?": () => setHelp(true),
    "g h": () => void navigate({ to: "/" }),
    "g s": () => void navigate({ to: "/settings" }),
    ...(params.type ? {} : { c: () => setPalette("create") }),
    ...jumps,
  });

  return (
    <FormatsContext value={formats}>
      <FormHost>
        <a href="#main" className={classes.skip}>
          {t("nav.skip")}
        </a>
        <div className={classes.shell}>
          {!phone && <Sidebar onSearch={() => setPalette("all")} onHelp={() => setHelp(true)} />}
          <main id="main" className={classes.main} tabIndex={-1}>
            <ViewAsBanner viewAs={model.viewAs} />
            <Warnings warnings={session?.warnings ?? []} />
            <div className={classes.page}>
              <Outlet />
            </div>
            <Suspense fallback={null}>
              <ReminderBell />
            </Suspense>
          </main>
          {phone && (
            <Suspense fallback={<div className={classes.bottom} />}>
              <BottomNav onSearch={() => setPalette("all")} onCreate={() => setPalette("create")} />
            </Suspense>
          )}
        </div>
        <Suspense fallback={null}>
          {palette !== "closed" && <Palette mode={palette} onClose={() => setPalette("closed")} onHelp={() => setHelp(true)} />}
          {help && <ShortcutHelp jumps={Object.keys(jumps)} onClose={() => setHelp(false)} />}
        </Suspense>
        <Suspense fallback={null}>
          <CallWatch />
          <BulkJobs />
          <EditHost />
        </Suspense>
      </FormHost>
    </FormatsContext>
  );
}
