import { DateInput, DateTimePicker } from "@mantine/dates";
import { useTranslation } from "react-i18next";
import { useFormats } from "@/lib/use-formats";
import { toInstant, toLocal } from "@/lib/zone";
import { useCalendar } from "../calendar";
import type { Edited } from "../field-ui";
import { inputProps } from "../input-props";
import { readDate } from "../read-date";

export function DateBox(props: Edited<string>) {
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

export function MomentBox(props: Edited<string>) {
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
