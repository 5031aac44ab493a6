import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readDecimal } from "@/lib/decimal";
import { takesList } from "@/lib/rsql";
import type { FilterEdited } from "../field-ui";
import { TextFilter } from "./TextFilter";

export function NumberFilter(props: FilterEdited) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(props.values[0] ?? "");
  if (takesList(props.operator)) return <TextFilter {...props} />;
  const wrong = typed !== "" && readDecimal(typed) === null;
  return (
    <TextInput
      size="xs"
      inputMode="decimal"
      aria-label={t("filter.value")}
      placeholder="0"
      value={typed}
      error={wrong}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const read = readDecimal(text);
        if (text === "" || read !== null) props.onChange(read === null ? [] : [read]);
      }}
    />
  );
}
