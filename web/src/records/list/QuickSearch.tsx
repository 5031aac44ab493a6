import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useState, type RefObject } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  q: string | undefined;
  label: string;
  box: RefObject<HTMLInputElement | null>;
  onChange: (q: string | undefined) => void;
}

/** Searches while typing; waits for an input method to finish composing Chinese. */
export function QuickSearch({ q, label, box, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(q ?? "");
  const [composing, setComposing] = useState(false);
  const send = useDebouncedCallback((text: string) => onChange(text.trim() || undefined), 200);

  useEffect(() => {
    if (document.activeElement !== box.current) setTyped(q ?? "");
  }, [q, box]);

  const change = (text: string, wait: boolean) => {
    setTyped(text);
    if (!wait) send(text);
  };
  return (
    <TextInput
      ref={box}
      size="xs"
      type="search"
      aria-label={label}
      placeholder={t("list.search")}
      leftSection={<IconSearch size={14} aria-hidden />}
      value={typed}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={(event) => {
        setComposing(false);
        change(event.currentTarget.value, false);
      }}
      onChange={(event) => change(event.currentTarget.value, composing)}
      onKeyDown={(event) => {
        if (event.key === "Escape") event.currentTarget.blur();
        if (event.key === "ArrowDown" || event.key === "Enter") document.getElementById("record-grid")?.focus();
      }}
      rightSection={
        typed ? (
          <CloseButton size="xs" aria-label={t("action.clear")} onClick={() => change("", false)} />
        ) : undefined
      }
    />
  );
}
