import { Select, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { countries, countryName } from "@/lib/countries";
import { useFormats } from "@/lib/use-formats";
import { field, type Edited, type Shown } from "../field-ui";
import { TextFilter } from "../filters/TextFilter";
import classes from "../fields.module.css";

type Part = "country" | "province" | "city" | "district" | "line" | "postcode";
type Address = { [part in Part]?: string };

export const addressParts: Part[] = ["country", "province", "city", "district", "line", "postcode"];

/** Large to small without spaces in Chinese, small to large with commas elsewhere. */
export function addressText(value: Address, locale: string): string {
  const country = value.country ? countryName(value.country, locale) : undefined;
  if (locale.startsWith("zh")) {
    const { province, city } = value;
    const home = value.country === "CN" ? undefined : country;
    const parts = [home, province, city === province ? undefined : city, value.district, value.line];
    return [parts.filter(Boolean).join(""), value.postcode].filter(Boolean).join(" ");
  }
  const region = [value.province === value.city ? undefined : value.province, value.postcode].filter(Boolean).join(" ");
  return [value.line, value.district, value.city, region, country].filter(Boolean).join(", ");
}

function Line({ value }: Shown<Address>) {
  return <>{addressText(value, useFormats().locale)}</>;
}

function AddressBox({ value, onChange, field, inline, error, autoFocus }: Edited<Address>) {
  const { t, i18n } = useTranslation();
  const home = useModel().company.phoneRegion;
  const places = useMemo(() => countries(i18n.language), [i18n.language]);
  const set = (part: Part, text: string | null) => {
    const next = { country: home, ...value, [part]: text || undefined };
    const { country: _country, ...rest } = next;
    onChange(part === "country" || Object.values(rest).some(Boolean) ? next : null);
  };
  const partBox = (part: Part, className?: string) => (
    <TextInput
      className={className}
      label={t(`address.${part}`)}
      value={value?.[part] ?? ""}
      onChange={(event) => set(part, event.currentTarget.value)}
      data-autofocus={(part === "province" && autoFocus) || undefined}
      autoComplete="off"
    />
  );
  const inputs = (
    <div className={classes.grid2}>
      <Select
        label={t("address.country")}
        data={places}
        value={value?.country ?? null}
        onChange={(code) => set("country", code)}
        searchable
        clearable
        limit={40}
        clearButtonProps={{ "aria-label": t("action.clear") }}
        error={error}
      />
      {partBox("province")}
      {partBox("city")}
      {partBox("district")}
      {partBox("line", classes.wide)}
      {partBox("postcode")}
    </div>
  );
  return (
    <div role="group" aria-label={field.label}>
      {!inline && <div className={classes.legend}>{field.label}</div>}
      {inputs}
    </div>
  );
}

export const address = field<Address>({
  Cell: Line,
  View: Line,
  Input: AddressBox,
  Filter: TextFilter,
  text: (value, _field, formats) => addressText(value, formats.locale),
  commit: "button",
  width: 220,
});
