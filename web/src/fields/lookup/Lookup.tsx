import { CloseButton, Combobox, Loader, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconPlus, IconSelector } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { use, useState, type ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { useType } from "@/api/meta";
import { shortListQuery } from "@/api/records";
import type { Reference } from "@/api/types";
import { CreateContext } from "./create";
import { LookupOptions } from "./LookupOptions";

interface Props {
  type: string;
  value: Reference | null;
  onChange: (value: Reference | null) => void;
  onLeave?: () => void;
  clearable?: boolean;
  input?: Omit<ComponentProps<typeof TextInput>, "value" | "onChange" | "onBlur" | "onFocus">;
  open?: boolean;
}

/** Finds a record by typing, or makes a new one on the way. */
export function Lookup({ type, value, onChange, onLeave, clearable = true, input, open }: Props) {
  const { t } = useTranslation();
  const meta = useType(type);
  const create = use(CreateContext);
  const [typed, setTyped] = useState<string | null>(null);
  const [q] = useDebouncedValue((typed ?? "").trim(), 150);
  const box = useCombobox({
    defaultOpened: open,
    onDropdownClose: () => {
      box.resetSelectedOption();
      setTyped(null);
      onLeave?.();
    },
  });
  const list = useQuery({
    ...shortListQuery(type, { q: q || undefined, limit: 12 }),
    enabled: box.dropdownOpened,
  });
  const items = list.data?.items ?? [];
  const canCreate = Boolean(create && meta?.can.create && !meta.child);

  const choose = (option: string) => {
    if (option === "+") {
      const name = (typed ?? "").trim();
      const values = name && meta?.titleField ? { [meta.titleField]: name } : undefined;
      create?.({ type, values, onCreated: onChange });
    } else {
      const item = items.find(({ id }) => String(id) === option);
      if (item) onChange({ id: item.id, title: item.title });
    }
    box.closeDropdown();
  };

  return (
    <Combobox store={box} onOptionSubmit={choose} shadow="md">
      <Combobox.Target>
        <TextInput
          {...input}
          value={typed ?? value?.title ?? (value ? `#${value.id}` : "")}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            box.openDropdown();
            box.updateSelectedOptionIndex();
          }}
          onFocus={(event) => {
            event.currentTarget.select();
            box.openDropdown();
          }}
          onClick={() => box.openDropdown()}
          onBlur={() => box.closeDropdown()}
          placeholder={input?.placeholder ?? t("lookup.placeholder")}
          rightSection={
            list.isFetching && box.dropdownOpened ? (
              <Loader size={14} />
            ) : value && clearable ? (
              <CloseButton
                size="sm"
                aria-label={t("action.clear")}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChange(null)}
              />
            ) : (
              <IconSelector size={15} aria-hidden />
            )
          }
          autoComplete="off"
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} aria-label={meta?.labelPlural}>
          <LookupOptions items={items} chosen={value?.id} loading={list.isPending} />
          {canCreate && (
            <Combobox.Option value="+">
              <IconPlus size={14} aria-hidden /> {t("lookup.create", { what: (typed ?? "").trim() || meta?.label })}
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
