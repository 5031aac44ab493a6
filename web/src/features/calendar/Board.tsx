import type { AllowFunc, DateSelectArg, DatesSetArg, EventClickArg, EventMountArg } from "@fullcalendar/core";
import zhCn from "@fullcalendar/core/locales/zh-cn";
import dayGrid from "@fullcalendar/daygrid";
import interaction from "@fullcalendar/interaction";
import list from "@fullcalendar/list";
import FullCalendar from "@fullcalendar/react";
import timeGrid from "@fullcalendar/timegrid";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useImperativeHandle, useRef, useState, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { useFormats } from "@/lib/use-formats";
import { toLocal } from "@/lib/zone";
import { useCreateForm } from "@/records/form/form-stack";
import { changesOf, instantOf, splitId, type Entry } from "./entries";
import { keyMove } from "./key-move";
import { useMoving } from "./use-moving";
import type { Range } from "./use-entries";

export type View = "timeGridDay" | "timeGridWeek" | "dayGridMonth" | "listWeek";

export interface BoardApi {
  previous: () => void;
  next: () => void;
  today: () => void;
}

interface Props {
  api: RefObject<BoardApi | null>;
  view: View;
  entries: Entry[];
  onRange: (range: Range) => void;
  onHeading: (heading: string) => void;
}

/** Whatever is made anew at each drawing makes the widget begin anew as well. */
const PLUGINS = [dayGrid, timeGrid, list, interaction];
const LOCALES = [zhCn];
const CLOCK = { hour: "2-digit", minute: "2-digit", hour12: false } as const;
const allow: AllowFunc = (span, event) => event?.allDay === span.allDay;

/**
 * The calendar itself. The widget knows no zones: it is told the reader's wall clock as if it were UTC,
 * and what it tells is read the same way.
 */
export function Board({ api, view, entries, onRange, onHeading }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const formats = useFormats();
  const navigate = useNavigate();
  const openForm = useCreateForm();
  const move = useMoving();
  const calendar = useRef<FullCalendar>(null);
  const [first] = useState(view);
  /** The entry that keys are moving: drawn at its new place, it keeps the focus. */
  const held = useRef<string | null>(null);
  const entriesNow = useRef(entries);
  useEffect(() => {
    entriesNow.current = entries;
  });
  useEffect(() => {
    // Not within the effect: the widget draws at once, which React does not allow here.
    queueMicrotask(() => calendar.current?.getApi().changeView(view));
  }, [view]);
  useImperativeHandle(api, () => ({
    previous: () => calendar.current?.getApi().prev(),
    next: () => calendar.current?.getApi().next(),
    today: () => calendar.current?.getApi().today(),
  }));

  const now = useCallback(() => (toLocal(new Date().toISOString(), formats.timeZone) ?? "").replace(" ", "T"), [formats.timeZone]);
  const onDates = ({ startStr, endStr, view: shown }: DatesSetArg) => {
    onRange({ from: startStr.slice(0, 10), to: endStr.slice(0, 10) });
    onHeading(shown.title);
  };
  const onSelect = ({ startStr, endStr, allDay }: DateSelectArg) => {
    calendar.current?.getApi().unselect();
    if (allDay && view !== "dayGridMonth") return openForm({ type: "tasks", values: { dueOn: startStr.slice(0, 10) } });
    const start = allDay ? `${startStr.slice(0, 10)}T09:00:00` : startStr;
    const { duration } = changesOf("activities/0", startStr, endStr, formats.timeZone);
    openForm({
      type: "activities",
      values: { kind: "MEETING", at: instantOf(start, formats.timeZone), duration: allDay ? 60 : (duration ?? 60) },
    });
  };
  const onClick = ({ event, jsEvent }: EventClickArg) => {
    jsEvent.preventDefault();
    const { type, id } = splitId(event.id);
    void navigate({ to: "/$type/$id", params: { type, id: String(id) } });
  };
  const onMount = ({ el, event }: EventMountArg) => {
    el.dataset.entry = event.id;
    if (held.current === event.id) {
      held.current = null;
      el.focus();
    }
    if (!event.startEditable) return;
    el.addEventListener("keydown", (key) => {
      const entry = entriesNow.current.find((one) => one.id === event.id);
      const to = entry && keyMove(entry, key);
      if (!to) return;
      key.preventDefault();
      key.stopPropagation();
      move(event.id, to.start, to.end);
      held.current = event.id;
    });
  };
  return (
    <FullCalendar
      ref={calendar}
      plugins={PLUGINS}
      initialView={first}
      initialDate={(toLocal(new Date().toISOString(), formats.timeZone) ?? "").slice(0, 10)}
      now={now}
      timeZone="UTC"
      locales={LOCALES}
      locale={formats.locale.startsWith("zh") ? "zh-cn" : "en"}
      firstDay={1}
      headerToolbar={false}
      height="100%"
      nowIndicator
      allDayText={t("calendar.allDay")}
      scrollTime="08:00:00"
      slotLabelFormat={CLOCK}
      eventTimeFormat={CLOCK}
      dayMaxEvents
      moreLinkHint={(num) => t("calendar.more", { n: num })}
      moreLinkDidMount={({ el }) => el.setAttribute("role", "button")}
      moreLinkContent={({ num }) => t("calendar.more", { n: num })}
      noEventsContent={t("calendar.none")}
      events={entries as never}
      eventInteractive
      eventDidMount={onMount}
      eventClick={onClick}
      eventAllow={allow}
      eventDrop={({ event, revert }) => move(event.id, event.startStr, event.endStr || null, revert)}
      eventResize={({ event, revert }) => move(event.id, event.startStr, event.endStr || null, revert)}
      snapDuration="00:15:00"
      selectable={model.type("activities")?.can.create === true && view !== "listWeek"}
      selectMirror
      select={onSelect}
      datesSet={onDates}
    />
  );
}
