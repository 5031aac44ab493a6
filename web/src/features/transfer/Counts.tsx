import { useTranslation } from "react-i18next";
import { useFormats } from "@/lib/use-formats";
import { Dot } from "@/ui/Chip";
import classes from "./transfer.module.css";

const colours = { created: "green", updated: "blue", unchanged: "gray", failed: "red" } as const;

export type CountName = keyof typeof colours;

/** How many of each. */
export function Counts({ counts }: { counts: Record<CountName, number> }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <dl className={classes.counts}>
      {(Object.keys(colours) as CountName[]).map((name) => (
        <div key={name} className={classes.count} data-count={name}>
          <dt>
            <Dot color={colours[name]} />
            {t(`import.count.${name}`)}
          </dt>
          <dd>{formats.number(counts[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
