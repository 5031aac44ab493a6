import { DateInput, DateTimePicker } from "@mantine/dates";
import { useTranslation } from "react-i18next";
import { useFormats } from "@/lib/use-formats";
import { toInstant, toLocal } from "@/lib/zone";
import { useCalendar } from "../calendar";
import { field, type Edited, type Shown } from "../field-ui";
import { DateFilter } from "../filters/DateFilter";
import { inputProps } from "../input-props";
import { readDate } from "../read-date";
import classes from "../fields.module.css";

function DateBox(props: Edited<string>) {
  const { t } = useTranslation();
  return (
    <DateInput
      {...inputProps(props)}
      {...useCalendar()}
      value={props.value}
      onChange={props.onChange}
      valueFormat="YYYY-MM-DD"
      placeholder="YYYY-MM-DD"
      dateParser={readDate}
      clearable={!props.field.required}
      clearButtonProps={{ "aria-label": t("action.clear") }}
    />
  );
}

function MomentBox(props: Edited<string>) {
  const { t } = useTranslation();
  const { timeZone } = useFormats();
  return (
    <DateTimePicker
      {...inputProps(props)}
      {...useCalendar()}
      value={props.value ? toLocal(props.value, timeZone) : null}
      onChange={(local) => props.onChange(local ? toInstant(local, timeZone) : null)}
      valueFormat="YYYY-MM-DD HH:mm"
      placeholder="YYYY-MM-DD HH:mm"
      clearable={!props.field.required}
      clearButtonProps={{ "aria-label": t("action.clear") }}
      submitButtonProps={{ "aria-label": t("action.done") }}
      timePickerProps={{ hoursInputLabel: t("date.hours"), minutesInputLabel: t("date.minutes") }}
    />
  );
}

function Day({ value }: Shown<string>) {
  return <span className={classes.number}>{useFormats().date(value)}</span>;
}

function Moment({ value }: Shown<string>) {
  const formats = useFormats();
  return (
    <time className={classes.number} dateTime={value} title={formats.relative(value)}>
      {formats.moment(value)}
    </time>
  );
}

function Ago({ value }: Shown<string>) {
  const formats = useFormats();
  return (
    <time dateTime={value} title={formats.moment(value)}>
      {formats.relative(value)}
    </time>
  );
}

export const date = field<string>({
  Cell: Day,
  View: Day,
  Input: DateBox,
  Filter: DateFilter,
  text: (value, _field, formats) => formats.date(value),
  commit: "enter",
  width: 130,
});

export const moment = field<string>({
  Cell: Ago,
  View: Moment,
  Input: MomentBox,
  Filter: DateFilter,
  text: (value, _field, formats) => formats.moment(value),
  commit: "button",
  width: 140,
});
