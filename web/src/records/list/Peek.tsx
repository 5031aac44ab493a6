import { ActionIcon, Tooltip } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconArrowsDiagonal, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { TypeMeta } from "@/api/types";
import { LinkIcon } from "@/ui/links";
import { RecordView } from "../record/RecordView";
import classes from "./list.module.css";

interface Props {
  meta: TypeMeta;
  id: number;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
}

/** A record beside the list; arrows walk through the rows. */
export function Peek({ meta, id, onStep, onClose }: Props) {
  const { t } = useTranslation();
  const button = (label: string, icon: React.ReactNode, onClick: () => void) => (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
  return (
    <aside className={classes.peek} aria-label={t("list.peekLabel", { what: meta.label })}>
      <div className={classes.peekHead}>
        {button(t("record.previous"), <IconArrowUp size={17} />, () => onStep(-1))}
        {button(t("record.next"), <IconArrowDown size={17} />, () => onStep(1))}
        <span className={classes.spring} />
        <Tooltip label={t("list.openPage")}>
          <LinkIcon
            variant="subtle"
            color="gray"
            aria-label={t("list.openPage")}
            to="/$type/$id"
            params={{ type: meta.type, id: String(id) }}
          >
            <IconArrowsDiagonal size={16} />
          </LinkIcon>
        </Tooltip>
        {button(t("action.close"), <IconX size={17} />, onClose)}
      </div>
      <div className={classes.peekBody}>
        <RecordView key={id} meta={meta} id={id} compact onGone={onClose} />
      </div>
    </aside>
  );
}
