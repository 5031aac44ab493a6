import classes from "./Chip.module.css";

export function Dot({ color }: { color?: string | null }) {
  return <span className={classes.dot} data-color={color ?? "gray"} aria-hidden />;
}

/** A quiet label; with a colour it carries a dot, so that meaning never hangs on colour alone. */
export function Chip({ label, color }: { label: string; color?: string | null }) {
  return (
    <span className={color === undefined ? `${classes.chip} ${classes.plain}` : classes.chip}>
      {color !== undefined && <Dot color={color} />}
      <span className={classes.text}>{label}</span>
    </span>
  );
}
