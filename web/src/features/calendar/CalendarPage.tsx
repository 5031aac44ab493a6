import { ActionIcon, Alert, Button, SegmentedControl } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconChevronLeft, IconChevronRight, IconPlus } from "@tabler/icons-react";
import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { storage } from "@/lib/storage";
import { useFormats } from "@/lib/use-formats";
import { useTitle } from "@/lib/use-title";
import { useCreateForm } from "@/records/form/form-stack";
import { Board, type BoardApi, type View } from "./Board";
import { entryOf, type Entry } from "./entries";
import { MOST, useEntries, type Range } from "./use-entries";
import classes from "./calendar.module.css";

const PHONE = "(max-width: 767px)";
const VIEWS = ["timeGridDay", "timeGridWeek", "dayGridMonth"] as const;
const VIEW_WORDS = { timeGridDay: "calendar.day", timeGridWeek: "calendar.week", dayGridMonth: "calendar.month" } as const;
type Who = "mine" | "team";

/** Tasks and meetings by day, week and month; on the phone as a list of what comes. */
export function CalendarPage() {
  const { t } = useTranslation();
  const model = useModel();
  const formats = useFormats();
  const openForm = useCreateForm();
  const phone = useMediaQuery(PHONE, window.matchMedia?.(PHONE).matches ?? false);
  const board = useRef<BoardApi>(null);
  const [wanted, setWanted] = useState<View>(() => storage.read<View>("calendar.view", "timeGridWeek"));
  const [who, setWho] = useState<Who>(() => storage.read<Who>("calendar.who", "mine"));
  const [range, setRange] = useState<Range | null>(null);
  const [heading, setHeading] = useState("");
  const { activities, tasks } = useEntries(range, who, formats.timeZone);
  useTitle(t("calendar.title"));

  const view: View = phone ? "listWeek" : wanted;
  const entries = useMemo<Entry[]>(() => {
    const may = (type: string) => model.type(type)?.can.update === true;
    return [
      ...(activities.data?.items ?? []).flatMap((one) => entryOf("activities", one, formats.timeZone, may("activities")) ?? []),
      ...(tasks.data?.items ?? []).flatMap((one) => entryOf("tasks", one, formats.timeZone, may("tasks")) ?? []),
    ];
  }, [activities.data, tasks.data, formats.timeZone, model]);
  const onRange = useCallback(
    (next: Range) => setRange((old) => (old?.from === next.from && old.to === next.to ? old : next)),
    [],
  );
  const cut = Boolean(activities.data?.next ?? tasks.data?.next);
  const chooseView = (next: string) => {
    storage.write("calendar.view", next);
    setWanted(next as View);
  };
  const chooseWho = (next: string) => {
    storage.write("calendar.who", next);
    setWho(next as Who);
  };

  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <h1 className={classes.title}>{t("calendar.title")}</h1>
        <div className={classes.steps}>
          <ActionIcon variant="default" size={30} aria-label={t("calendar.previous")} onClick={() => board.current?.previous()}>
            <IconChevronLeft size={16} />
          </ActionIcon>
          <Button size="xs" variant="default" onClick={() => board.current?.today()}>
            {t("calendar.today")}
          </Button>
          <ActionIcon variant="default" size={30} aria-label={t("calendar.next")} onClick={() => board.current?.next()}>
            <IconChevronRight size={16} />
          </ActionIcon>
        </div>
        <h2 className={classes.range} aria-live="polite">
          {heading}
        </h2>
        <span className={classes.spring} />
        <SegmentedControl
          size="xs"
          aria-label={t("calendar.who")}
          value={who}
          onChange={chooseWho}
          data={(["mine", "team"] as const).map((value) => ({ value, label: t(`calendar.${value}`) }))}
        />
        {!phone && (
          <SegmentedControl
            size="xs"
            aria-label={t("calendar.view")}
            value={wanted}
            onChange={chooseView}
            data={VIEWS.map((value) => ({ value, label: t(VIEW_WORDS[value]) }))}
          />
        )}
        {model.type("activities")?.can.create && (
          <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => openForm({ type: "activities", values: { kind: "MEETING", duration: 60 } })}>
            {t("calendar.new")}
          </Button>
        )}
      </header>
      {cut && (
        <Alert color="yellow" variant="light" m="xs">
          {t("calendar.cut", { n: formats.number(MOST) })}
        </Alert>
      )}
      <div className={classes.board} aria-busy={activities.isFetching || tasks.isFetching}>
        <Board api={board} view={view} entries={entries} onRange={onRange} onHeading={setHeading} />
      </div>
      {!phone && <p className={classes.hint}>{t("calendar.keys")}</p>}
    </div>
  );
}
