import { Combobox, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { shortListQuery } from "@/api/records";
import type { RecordData } from "@/api/types";
import { FieldCell } from "@/fields/FieldCell";
import type { Line } from "./line";
import classes from "./purchases.module.css";

interface Props {
  line: Line;
  label: string;
  invalid: boolean;
  onText: (name: string) => void;
  onProduct: (product: RecordData) => void;
}

/** A product by name or number, or simply words. */
export function ProductBox({ line, label, invalid, onText, onProduct }: Props) {
  const { t } = useTranslation();
  const price = useModel().field("products", "price");
  const [typing, setTyping] = useState(false);
  const [q] = useDebouncedValue(typing ? line.name.trim() : "", 120);
  const box = useCombobox({
    onDropdownClose: () => {
      box.resetSelectedOption();
      setTyping(false);
    },
  });
  const list = useQuery({ ...shortListQuery("products", { q, limit: 8 }), enabled: typing && q !== "" });
  const items = typing && q !== "" ? (list.data?.items ?? []) : [];

  return (
    <Combobox
      store={box}
      width={420}
      position="bottom-start"
      onOptionSubmit={(id) => {
        const product = items.find((item) => String(item.id) === id);
        if (product) onProduct(product);
        box.closeDropdown();
      }}
    >
      <Combobox.Target>
        <input
          className={classes.input}
          aria-label={label}
          aria-invalid={invalid || undefined}
          placeholder={t("purchase.product")}
          value={line.name}
          data-linked={line.product ? true : undefined}
          onChange={(event) => {
            setTyping(true);
            onText(event.currentTarget.value);
            box.openDropdown();
          }}
          onBlur={() => box.closeDropdown()}
          autoComplete="off"
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={items.length === 0}>
        <Combobox.Options aria-label={label}>
          {items.map((item) => (
            <Combobox.Option key={item.id} value={String(item.id)} className={classes.option}>
              <span className={classes.optionName}>{item.title}</span>
              {price && (
                <span className={classes.optionPrice}>
                  <FieldCell field={price} record={item} />
                </span>
              )}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
