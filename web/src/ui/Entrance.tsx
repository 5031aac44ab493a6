import type { ReactNode } from "react";
import { useTitle } from "@/lib/use-title";
import classes from "./Entrance.module.css";
import { LanguageSwitch } from "./LanguageSwitch";
import { Logo } from "./Logo";

interface Props {
  title: string;
  text?: string;
  wide?: boolean;
  children: ReactNode;
}

/** The quiet card in front of the app: sign-in, first password, first run. */
export function Entrance({ title, text, wide, children }: Props) {
  useTitle(title);
  return (
    <div className={classes.back}>
      <main className={wide ? `${classes.card} ${classes.wide}` : classes.card}>
        <div className={classes.brand}>
          <Logo size={28} />
          <span>Guanxi</span>
          <span className={classes.han} lang="zh-CN">
            关系
          </span>
        </div>
        <h1 className={classes.title}>{title}</h1>
        {text && <p className={classes.text}>{text}</p>}
        <div className={classes.body}>{children}</div>
      </main>
      <LanguageSwitch />
    </div>
  );
}
