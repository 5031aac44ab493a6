import { Delayed } from "@/ui/Delayed";
import classes from "./list.module.css";

export function ListBones() {
  return (
    <Delayed>
      <div className={classes.bones} aria-hidden>
        {Array.from({ length: 14 }, (_, index) => (
          <div key={index} className={classes.boneRow}>
            <span />
            <span />
            <span />
            <span />
          </div>
        ))}
      </div>
    </Delayed>
  );
}
