import { ActionIcon, Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListParams } from "@/api/records";
import { regionCountsQuery } from "@/api/regions";
import { useFormats } from "@/lib/use-formats";
import { Bones } from "@/ui/Bones";
import { also, type RegionPath } from "./region-path";
import classes from "./regions.module.css";

interface Props {
  type: string;
  params: ListParams;
  path: RegionPath;
  onFilter: (filter: string) => void;
}

/** The provinces of a list by how many are there, the cities of one a step further; each narrows the list. */
export function RegionList({ type, params, path, onFilter }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [province, setProvince] = useState<string | null>(null);
  const level = province === null ? "province" : "city";
  const within = province === null ? params : { ...params, filter: also(params.filter, path.filter("province", province)) };
  const { data } = useQuery(regionCountsQuery(type, within, `${path.path}.${level}`));
  const narrow = (name: string | null) => onFilter(also(params.filter, path.filter(level, name)));
  return (
    <div className={classes.regions}>
      {province !== null && (
        <Button variant="subtle" size="compact-sm" color="gray" leftSection={<IconChevronLeft size={15} />} onClick={() => setProvince(null)}>
          {t("regions.back")}
        </Button>
      )}
      {!data && <Bones lines={6} />}
      {data?.length === 0 && <p className={classes.none}>{t("regions.none")}</p>}
      <ul className={classes.list}>
        {data?.map(({ name, count }) => (
          <li key={name ?? ""} className={classes.line}>
            <button type="button" className={classes.region} onClick={() => narrow(name)}>
              <span className={classes.name}>{name ?? t("regions.unknown")}</span>
              <span className={classes.count}>{formats.number(count)}</span>
            </button>
            {level === "province" && name !== null && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={30}
                aria-label={t("regions.cities", { name })}
                onClick={() => setProvince(name)}
              >
                <IconChevronRight size={16} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
