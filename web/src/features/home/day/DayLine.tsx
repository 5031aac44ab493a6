import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { RecordData } from "@/api/types";
import classes from "../home.module.css";

interface Props {
  type: string;
  record: RecordData;
  /** A second line: whom or what it is about. */
  about?: ReactNode;
  when?: ReactNode;
  late?: boolean;
  before?: ReactNode;
  actions: ReactNode;
}

/** One thing to deal with: what, for whom, since when, and what one tap can do. */
export function DayLine({ type, record, about, when, late, before, actions }: Props) {
  return (
    <div className={classes.dayLine}>
      {before}
      <Link to="/$type/$id" params={{ type, id: String(record.id) }} className={classes.dayText}>
        <span className={classes.dayName}>{record.title ?? `#${record.id}`}</span>
        <span className={classes.dayAbout}>
          {when && (
            <span className={classes.when} data-late={late || undefined}>
              {when}
            </span>
          )}
          {when && about && " · "}
          {about}
        </span>
      </Link>
      {actions}
    </div>
  );
}
