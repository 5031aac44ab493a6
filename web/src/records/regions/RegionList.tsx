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

const LEVELS = ["province", "city", "district"];

interface Props {
  type: string;
  params: ListParams;
  path: RegionPath;
  onFilter: (filter: string) => void;
}

/** The provinces of a list by how many are there, the cities of one and their districts a step further; each narrows the list. */
export function RegionList({ type, params, path, onFilter }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [above, setAbove] = useState<string[]>([]);
  const level = LEVELS[above.length]!;
  const filter = above.reduce<string | undefined>((all, name, at) => also(all, path.filter(LEVELS[at]!, name)), params.filter);
  const { data } = useQuery(regionCountsQuery(type, { ...params, filter }, `${path.path}.${level}`));
  const narrow = (name: string | null) => onFilter(also(filter, path.filter(level, name)));
  const inner = LEVELS[above.length + 1];
  return (
    <div className={classes.regions}>
      {above.length > 0 && (
        <Button variant="subtle" size="compact-sm" color="gray" leftSection={<IconChevronLeft size={15} />} onClick={() => setAbove(above.slice(0, -1))}>
          {above.length === 1 ? t("regions.back") : t("regions.cities", { name: above[0] })}
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
            {inner && name !== null && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={30}
                aria-label={t(inner === "city" ? "regions.cities" : "regions.districts", { name })}
                onClick={() => setAbove([...above, name])}
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
