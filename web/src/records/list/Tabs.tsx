import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TypeMeta } from "@/api/types";
import classes from "./list.module.css";

interface Props {
  meta: TypeMeta;
  /** Null while a saved view is shown. */
  named: string | undefined | null;
  onNamed: (named: string | undefined) => void;
  /** The saved views. */
  children?: ReactNode;
}

/** The named filters of a type as tabs. */
export function Tabs({ meta, named, onNamed, children }: Props) {
  const { t } = useTranslation();
  const tabs = [{ name: undefined, label: t("list.all") }, ...meta.filters];
  return (
    <nav className={classes.tabs} aria-label={t("list.views")}>
      {tabs.map(({ name, label }) => (
        <button
          key={name ?? ""}
          type="button"
          className={classes.tab}
          aria-current={named === name ? "true" : undefined}
          onClick={() => onNamed(name)}
        >
          {label}
        </button>
      ))}
      {children}
    </nav>
  );
}
