import { ActionIcon, Tooltip } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { IconChevronLeft, IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { TypeMeta } from "@/api/types";
import { useFormats } from "@/lib/use-formats";
import { useKeys } from "@/lib/use-keys";
import { neighbours } from "../list/walk";
import { RecordView } from "./RecordView";
import { slotsOf } from "./slots";
import classes from "./record.module.css";

interface Props {
  meta: TypeMeta;
  id: number;
}

/** A record on a page of its own, with the way back and to its neighbours. */
export function RecordPage({ meta, id }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const navigate = useNavigate();
  const { previous, next, position, total, back } = neighbours(meta.type, id);
  const go = (to: number | undefined) => {
    if (to !== undefined) void navigate({ to: "/$type/$id", params: { type: meta.type, id: String(to) }, replace: true });
  };
  useEffect(() => void slotsOf(meta.type).preload?.(), [meta.type]);
  const toList = () => void navigate({ to: "/$type", params: { type: meta.type }, search: back });
  useKeys({ j: () => go(next), k: () => go(previous), Escape: toList });

  const step = (label: string, key: string, to: number | undefined, icon: React.ReactNode) => (
    <Tooltip label={`${label} (${key})`}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={to === undefined} onClick={() => go(to)}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
  return (
    <div className={classes.page}>
      <nav className={classes.crumbs} aria-label={t("record.where")}>
        <Link className={classes.back} to="/$type" params={{ type: meta.type }} search={back}>
          <IconChevronLeft size={16} aria-hidden />
          {meta.labelPlural}
        </Link>
        <span className={classes.spring} />
        {position && (
          <>
            <span className={classes.position}>
              {t("record.position", { at: formats.number(position), of: formats.number(total) })}
            </span>
            {step(t("record.previous"), "K", previous, <IconChevronUp size={17} />)}
            {step(t("record.next"), "J", next, <IconChevronDown size={17} />)}
          </>
        )}
      </nav>
      <div className={classes.scroller}>
        <RecordView key={id} meta={meta} id={id} onGone={toList} />
      </div>
    </div>
  );
}
