import { Button, Popover } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { countConditions, textToDraft } from "./conditions";
import { filterableFields } from "./parts";
import { Bones } from "@/ui/Bones";
import classes from "./filter.module.css";

const FilterBuilder = lazy(async () => ({ default: (await import("./FilterBuilder")).FilterBuilder }));

interface Props {
  type: string;
  filter: string | undefined;
  onChange: (filter: string | undefined) => void;
}

export function FilterButton({ type, filter, onChange }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const draft = textToDraft(filter, filterableFields(model, type));
  const count = filter && !draft ? 1 : countConditions(draft);
  return (
    <Popover position="bottom-start" width="target" withinPortal trapFocus classNames={{ dropdown: classes.dropdown }}>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          className={count > 0 ? classes.on : undefined}
          leftSection={<IconFilter size={15} stroke={1.8} />}
        >
          {count > 0 ? t("filter.active", { count }) : t("filter.button")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("filter.button")}>
        {draft ? (
          <Suspense fallback={<Bones lines={3} />}>
            <FilterBuilder type={type} filter={filter} onChange={onChange} />
          </Suspense>
        ) : (
          <div className={classes.builder}>
            <div className={classes.hint}>{t("filter.byHand")}</div>
            <code className={classes.code}>{filter}</code>
            <Button size="compact-sm" variant="default" onClick={() => onChange(undefined)}>
              {t("filter.clear")}
            </Button>
          </div>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
