import { lazy, Suspense, type ComponentType } from "react";
import type { Json } from "@/api/types";
import type { Edited, FilterEdited } from "./field-ui";
import classes from "./fields.module.css";

/** All inputs and filters in one download of their own: lists and pages are read far more often than edited. */
export const loadInputs = () => import("./inputs");

type Inputs = Awaited<ReturnType<typeof loadInputs>>;

/** The input of a kind, loaded when it is first shown. */
export function lazyInput<V extends Json>(pick: (inputs: Inputs) => ComponentType<Edited<V>>): ComponentType<Edited<V>> {
  const Part = lazy(async () => ({ default: pick(await loadInputs()) as ComponentType<object> }));
  return function Input(props: Edited<V>) {
    return (
      <Suspense fallback={<div className={classes.waiting} />}>
        <Part {...props} />
      </Suspense>
    );
  };
}

export function lazyFilter(pick: (inputs: Inputs) => ComponentType<FilterEdited>): ComponentType<FilterEdited> {
  const Part = lazy(async () => ({ default: pick(await loadInputs()) }));
  return function Filter(props: FilterEdited) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}
