import { DateInput, DateTimePicker, type DateInputProps, type DateTimePickerProps } from "@mantine/dates";
import { useTranslation } from "react-i18next";
import { useFormats } from "@/lib/use-formats";
import { toInstant, toLocal } from "@/lib/zone";
import { useCalendar } from "../calendar";
import type { Edited } from "../field-ui";
import { inputProps } from "../input-props";
import { readDate } from "../read-date";

interface Picked {
  value: string | null;
  onChange: (value: string | null) => void;
}

/** A day, typed or chosen from the calendar. */
export function DayInput(props: Picked & Omit<DateInputProps, keyof Picked>) {
  const { t } = useTranslation();
  return (
    <DateInput
      {...useCalendar()}
      valueFormat="YYYY-MM-DD"
      placeholder="YYYY-MM-DD"
      dateParser={readDate}
      clearButtonProps={{ "aria-label": t("action.clear") }}
      {...props}
    />
  );
}

/** A moment, told in the reader's zone and kept as an instant. */
export function MomentInput({ value, onChange, ...props }: Picked & Omit<DateTimePickerProps, keyof Picked>) {
  const { t } = useTranslation();
  const { timeZone } = useFormats();
  return (
    <DateTimePicker
      {...useCalendar()}
      value={value ? toLocal(value, timeZone) : null}
      onChange={(local) => onChange(local ? toInstant(local, timeZone) : null)}
      valueFormat="YYYY-MM-DD HH:mm"
      placeholder="YYYY-MM-DD HH:mm"
      clearButtonProps={{ "aria-label": t("action.clear") }}
      submitButtonProps={{ "aria-label": t("action.done") }}
      timePickerProps={{ hoursInputLabel: t("date.hours"), minutesInputLabel: t("date.minutes") }}
      {...props}
    />
  );
}

export const DateBox = (props: Edited<string>) => (
  <DayInput {...inputProps(props)} value={props.value} onChange={props.onChange} clearable={!props.field.required} />
);

export const MomentBox = (props: Edited<string>) => (
  <MomentInput {...inputProps(props)} value={props.value} onChange={props.onChange} clearable={!props.field.required} />
);
