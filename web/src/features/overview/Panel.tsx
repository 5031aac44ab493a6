import type { ReactNode } from "react";
import classes from "./overview.module.css";

interface Props {
  title: string;
  aside?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

export function Panel({ title, aside, wide, children }: Props) {
  return (
    <section className={classes.panel} data-wide={wide || undefined} aria-label={title}>
      <div className={classes.panelHead}>
        <h2 className={classes.panelTitle}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
