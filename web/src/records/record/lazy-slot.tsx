import { lazy, Suspense, type ComponentType } from "react";

/** A feature's part of a page that is loaded when it is shown, so that the first download stays small. */
export function lazySlot<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Part = lazy(async () => ({ default: await load() }));
  return function Slot(props: P) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}
