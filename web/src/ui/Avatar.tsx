import classes from "./Avatar.module.css";

function hue(text: string): number {
  let sum = 0;
  for (const char of text) sum = (sum * 31 + char.codePointAt(0)!) % 997;
  return sum % 8;
}

/** The first letter or character of a name on its colour. */
export function Avatar({ name, round, large }: { name: string; round?: boolean; large?: boolean }) {
  const initial = [...name.trim()][0]?.toUpperCase() ?? "·";
  const look = [classes.avatar, round && classes.round, large && classes.large].filter(Boolean).join(" ");
  return (
    <span className={look} data-hue={hue(name)} aria-hidden>
      {initial}
    </span>
  );
}
