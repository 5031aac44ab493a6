import type { Reason } from "@/api/duplicates";
import classes from "./duplicates.module.css";

const AGAINST = new Set(["other-name", "other-tax-number"]);

/** Why two records may be one, and what speaks against it. */
export function Reasons({ reasons }: { reasons: Reason[] }) {
  return (
    <ul className={classes.reasons}>
      {reasons.map(({ code, value, message }) => (
        <li key={`${code} ${value}`} className={classes.reason} data-against={AGAINST.has(code) || undefined}>
          {message}
        </li>
      ))}
    </ul>
  );
}
