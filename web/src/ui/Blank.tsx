import type { ReactNode } from "react";
import classes from "./Blank.module.css";

interface Props {
  icon?: ReactNode;
  title: string;
  text?: ReactNode;
  actions?: ReactNode;
  small?: boolean;
}

/** Says why a place is empty and what to do about it. */
export function Blank({ icon, title, text, actions, small }: Props) {
  return (
    <div className={small ? `${classes.blank} ${classes.small}` : classes.blank}>
      {icon && <span className={classes.icon}>{icon}</span>}
      <div className={classes.title}>{title}</div>
      {text && <div className={classes.text}>{text}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
