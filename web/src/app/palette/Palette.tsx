import "@mantine/spotlight/styles.css";
import { createSpotlight, Spotlight } from "@mantine/spotlight";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { searchQuery } from "@/api/search";
import { usePaletteGroups } from "./use-palette-groups";

interface Props {
  mode: "all" | "create";
  onClose: () => void;
  onHelp: () => void;
}

const [store, spotlight] = createSpotlight();

/** Ctrl+K: what one looked at last, every record by search, every action, every place. */
export function Palette({ mode, onClose, onHelp }: Props) {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  const words = query.startsWith(">") ? "" : query.trim();
  const [q] = useDebouncedValue(words, 120);
  const search = useQuery(searchQuery(q));
  const found = q === "" || words === "" ? [] : (search.data?.groups ?? []);
  const groups = usePaletteGroups({ query, mode, found, onHelp });
  const waiting = words !== "" && (q !== words || search.isFetching);

  useEffect(() => spotlight.open(), []);

  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      shortcut={null}
      scrollable
      maxHeight={460}
      radius="lg"
      transitionProps={{ duration: 90 }}
      overlayProps={{ backgroundOpacity: 0.3 }}
      trapFocus
      title=""
      aria-label={t("palette.label")}
    >
      <Spotlight.Search
        placeholder={mode === "create" ? t("palette.createHint") : t("palette.hint")}
        aria-label={t("palette.label")}
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
      />
      <Spotlight.ActionsList aria-label={t("palette.label")}>
        {groups.map(({ label, actions }) => (
          <Spotlight.ActionsGroup key={label} label={label}>
            {actions.map(({ id, title, subtitle, icon, run }) => (
              <Spotlight.Action key={id} label={title} description={subtitle} leftSection={icon} onClick={run} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && <Spotlight.Empty>{waiting ? t("status.loading") : t("palette.nothing")}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
