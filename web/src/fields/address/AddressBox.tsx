import { Autocomplete, Select, TextInput } from "@mantine/core";
import { useMemo, type ClipboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { splitAddress, type AddressParts } from "@/api/addresses";
import { useModel } from "@/api/meta";
import { countries } from "@/lib/countries";
import type { Edited } from "../field-ui";
import { partsOfCountry, type Part } from "./address-text";
import { useRegions } from "./use-regions";
import classes from "../fields.module.css";

type Level = "province" | "city" | "district";
const LEVELS: Part[] = ["province", "city", "district"];
const CHINESE = /\p{Script=Han}{4}/u;

/** The levels below a changed one are chosen anew, where they no longer fit. */
function changed(value: AddressParts, part: Part, text: string | undefined): AddressParts {
  const next = { ...value, [part]: text };
  if (value.country !== "CN" || value[part] === text) return next;
  if (part === "province") return { ...next, city: undefined, district: undefined };
  return part === "city" ? { ...next, district: undefined } : next;
}

/** An address part by part: in China its region by choosing, elsewhere in the order of the country. */
export function AddressBox({ value, onChange, field, inline, error, autoFocus }: Edited<AddressParts & Record<string, string>>) {
  const { t, i18n } = useTranslation();
  const home = useModel().company.phoneRegion;
  const places = useMemo(() => countries(i18n.language), [i18n.language]);
  const now: AddressParts = { country: home, ...value };
  const regions = useRegions(now.country, now.province, now.city);
  const store = (next: AddressParts) => {
    const { country: _country, ...rest } = next;
    const kept = Object.fromEntries(Object.entries(next).filter(([, text]) => text)) as typeof value;
    onChange(next.country !== now.country || Object.values(rest).some(Boolean) ? kept : null);
  };
  const set = (part: Part, text: string | null) => store(changed(now, part, text || undefined));
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData("text").trim();
    if (now.country !== "CN" || !CHINESE.test(text) || text.length > 500) return;
    void splitAddress(text).then(
      (parts) => parts && store({ ...parts, postcode: parts.postcode ?? now.postcode }),
      () => undefined,
    );
  };

  const shared = (part: Part) => ({
    label: t(`address.${part}`),
    value: now[part] ?? "",
    autoComplete: "off",
    "data-autofocus": (part === "province" && autoFocus) || undefined,
  });
  const box = (part: Part) => {
    if (regions && LEVELS.includes(part)) {
      return (
        <Autocomplete key={part} {...shared(part)} data={regions[part as Level]} onChange={(text) => set(part, text)} limit={60} comboboxProps={{ shadow: "md" }} />
      );
    }
    const className = part === "line" ? classes.wide : undefined;
    return <TextInput key={part} {...shared(part)} className={className} onChange={(event) => set(part, event.currentTarget.value)} />;
  };
  return (
    <div role="group" aria-label={field.label} onPaste={onPaste}>
      {!inline && <div className={classes.legend}>{field.label}</div>}
      <div className={classes.grid2}>
        <Select
          label={t("address.country")}
          data={places}
          value={now.country ?? null}
          onChange={(code) => set("country", code)}
          searchable
          clearable
          limit={40}
          clearButtonProps={{ "aria-label": t("action.clear") }}
          error={error}
        />
        {partsOfCountry(now.country).map(box)}
      </div>
    </div>
  );
}
