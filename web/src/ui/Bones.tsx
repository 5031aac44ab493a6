import classes from "./Bones.module.css";
import { Delayed } from "./Delayed";

/** Grey lines where text will be. */
export function Bones({ lines = 6 }: { lines?: number }) {
  return (
    <Delayed>
      <div className={classes.bones} aria-hidden>
        {Array.from({ length: lines }, (_, index) => (
          <div key={index} className={classes.bone} />
        ))}
      </div>
    </Delayed>
  );
}
