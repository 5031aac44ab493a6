import { IconMapPin } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { AddressParts } from "@/api/addresses";
import { useFormats } from "@/lib/use-formats";
import { Bones } from "@/ui/Bones";
import { addressText, mapLink } from "../address/address-text";
import { field, type Edited, type Shown } from "../field-ui";
import { lazyFilter } from "../lazy-input";
import classes from "../fields.module.css";

type Address = AddressParts & Record<string, string>;

const AddressBox = lazy(async () => ({ default: (await import("../address/AddressBox")).AddressBox }));

function Line({ value }: Shown<Address>) {
  return <>{addressText(value, useFormats().locale)}</>;
}

/** The address with the way to a map; opened elsewhere, and only when asked for. */
function Place({ value }: Shown<Address>) {
  const { t } = useTranslation();
  const text = addressText(value, useFormats().locale);
  const map = mapLink(value);
  return (
    <>
      {text}
      {map && (
        <a
          className={classes.map}
          href={map}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t("address.map", { address: text })}
          title={t("address.onMap")}
          onClick={(event) => event.stopPropagation()}
        >
          <IconMapPin size={15} stroke={1.7} aria-hidden />
        </a>
      )}
    </>
  );
}

function Input(props: Edited<Address>) {
  return (
    <Suspense fallback={<Bones lines={4} />}>
      <AddressBox {...props} />
    </Suspense>
  );
}

export const address = field<Address>({
  Cell: Line,
  View: Place,
  Input,
  Filter: lazyFilter((inputs) => inputs.TextFilter),
  text: (value, _field, formats) => addressText(value, formats.locale),
  commit: "button",
  width: 220,
});
