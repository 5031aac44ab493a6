import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDots, IconPlus, IconPrinter, IconTrash, IconUpload } from "@tabler/icons-react";
import { lazy, Suspense, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { ListParams } from "@/api/records";
import type { TypeMeta } from "@/api/types";
import { LinkItem } from "@/ui/link-item";
import { FilterButton } from "../filter/FilterButton";
import { RegionButton } from "../regions/RegionButton";
import { ExportItems } from "./ExportMenu";
import type { ListSearch } from "./list-search";
import { QuickSearch } from "./QuickSearch";
import type { Columns } from "./use-columns";
import classes from "./list.module.css";

const ColumnChooser = lazy(async () => ({ default: (await import("./ColumnChooser")).ColumnChooser }));

interface Props {
  meta: TypeMeta;
  search: ListSearch;
  params: ListParams;
  columns: Columns;
  box: RefObject<HTMLInputElement | null>;
  narrow: boolean;
  onSearch: (change: Partial<ListSearch>) => void;
  onCreate: () => void;
  onPrint: () => void;
}

export function Toolbar({ meta, search, params, columns, box, narrow, onSearch, onCreate, onPrint }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.toolbar}>
      <div className={classes.searchBox}>
        <QuickSearch
          q={search.q}
          label={t("list.searchIn", { what: meta.labelPlural })}
          box={box}
          onChange={(q) => onSearch({ q })}
        />
      </div>
      <FilterButton key={meta.type} type={meta.type} filter={search.filter} onChange={(filter) => onSearch({ filter })} />
      {!narrow && <RegionButton key={`${meta.type}-regions`} meta={meta} params={params} onFilter={(filter) => onSearch({ filter })} />}
      <span className={classes.spring} />
      {!narrow && (
        <Suspense fallback={<span className={classes.chooser} />}>
          <ColumnChooser meta={meta} columns={columns} />
        </Suspense>
      )}
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t("list.more")}>
            <IconDots size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {meta.can.import && (
            <LinkItem to="/imports/new" search={{ type: meta.type }} leftSection={<IconUpload size={15} />}>
              {t("import.button")}
            </LinkItem>
          )}
          {meta.can.export && <ExportItems type={meta.type} params={params} />}
          <Menu.Item leftSection={<IconPrinter size={15} />} onClick={onPrint}>
            {t("print.button")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={15} />}
            onClick={() => onSearch({ deleted: search.deleted ? undefined : true })}
          >
            {search.deleted ? t("list.leaveBin") : t("list.bin")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {meta.can.create && !narrow && (
        <Button size="compact-sm" leftSection={<IconPlus size={15} />} onClick={onCreate}>
          {t("action.new", { what: meta.label })}
        </Button>
      )}
    </div>
  );
}
