import { IconArrowDownRight, IconArrowUpRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormats } from "@/lib/use-formats";
import { growth } from "./change";
import classes from "../home.module.css";

/** More or less than before, in per cent, by arrow and words and not by colour alone. */
export function Growth({ now, before }: { now: string | number; before: string | number }) {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const by = growth(now, before);
  if (by === null) return null;
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: Math.abs(by) < 0.1 ? 1 : 0 }).format(Math.abs(by));
  const Arrow = by < 0 ? IconArrowDownRight : IconArrowUpRight;
  return (
    <span className={classes.growth} data-down={by < 0 || undefined}>
      <Arrow size={14} aria-hidden />
      {t(by < 0 ? "home.less" : "home.more", { percent })}
    </span>
  );
}
