import { Button, Popover } from "@mantine/core";
import { IconMapPin } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import type { ListParams } from "@/api/records";
import type { TypeMeta } from "@/api/types";
import { Bones } from "@/ui/Bones";
import { regionPath } from "./region-path";

const RegionList = lazy(async () => ({ default: (await import("./RegionList")).RegionList }));

interface Props {
  meta: TypeMeta;
  params: ListParams;
  onFilter: (filter: string | undefined) => void;
}

/** Groups a list by region; a type without addresses has no such button. */
export function RegionButton({ meta, params, onFilter }: Props) {
  const { t } = useTranslation();
  const path = regionPath(useModel(), meta);
  const [open, setOpen] = useState(false);
  if (!path) return null;
  const choose = (filter: string) => {
    onFilter(filter);
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={300} trapFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconMapPin size={15} stroke={1.8} />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t("regions.button")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("regions.title")}>
        {open && (
          <Suspense fallback={<Bones lines={6} />}>
            <RegionList type={meta.type} params={params} path={path} onFilter={choose} />
          </Suspense>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
