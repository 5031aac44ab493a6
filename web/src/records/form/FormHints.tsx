import { useDebouncedValue } from "@mantine/hooks";
import { Suspense } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useModel } from "@/api/meta";
import type { FieldMeta, RecordData, TypeMeta } from "@/api/types";
import { slotsOf } from "../record/slots";
import { toSend } from "./form-fields";
import type { Values } from "./resolver";
import classes from "./form.module.css";

interface Props {
  meta: TypeMeta;
  shown: FieldMeta[];
  onUse: (record: RecordData) => void;
}

const PAUSE = 350;

/** What features have to say about a new record while it is typed; it stays in sight and moves no field. */
export function FormHints({ meta, shown, onUse }: Props) {
  const { hints } = slotsOf(meta.type);
  return hints.length > 0 ? <Watched meta={meta} shown={shown} onUse={onUse} /> : null;
}

function Watched({ meta, shown, onUse }: Props) {
  const model = useModel();
  const { control } = useFormContext<Values>();
  const [values] = useDebouncedValue(useWatch({ control }) as Values, PAUSE);
  const sent = toSend(values, shown, model, null);
  return (
    <div className={classes.hints} aria-live="polite">
      <Suspense fallback={null}>
        {slotsOf(meta.type).hints.map((Hint, index) => (
          <Hint key={index} meta={meta} values={sent} onUse={onUse} />
        ))}
      </Suspense>
    </div>
  );
}
