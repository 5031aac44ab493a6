import type { MovingType } from "@/api/moving";
import type { Colour } from "../stage";

/** Ours less theirs; null while nobody has said theirs. */
export const difference = (step: MovingType): number | null =>
  step.old?.records === null || step.old === null ? null : step.records - step.old.records;

/** Decimal texts are compared to the cent, which is all that two systems can agree on. */
export function amountDifference({ amount, old }: MovingType): number | null {
  if (amount === null || old === null || old.amount === null) return null;
  return Math.round((Number(amount) - Number(old.amount)) * 100) / 100;
}

export type Standing = "agrees" | "differs" | "begun" | "empty";

/** Where a type stands: whether its figures agree, once both are known. */
export function standingOf(step: MovingType): Standing {
  const records = difference(step);
  const amount = amountDifference(step);
  if (records !== null || amount !== null) {
    const same = (records ?? 0) === 0 && (amount ?? 0) === 0 && (step.imported?.failed ?? 0) === 0;
    return same ? "agrees" : "differs";
  }
  return step.records > 0 ? "begun" : "empty";
}

export const standingColour: Record<Standing, Colour> = { agrees: "green", differs: "orange", begun: "blue", empty: "gray" };

/** A figure as it is typed, with the signs that group digits left out; undefined where it is none. */
export function readFigure(typed: string, whole: boolean): string | null | undefined {
  const bare = typed.normalize("NFKC").replace(/[\s,'_¥$€]/g, "");
  if (bare === "") return null;
  return (whole ? /^\d{1,12}$/ : /^-?\d{1,14}(\.\d{1,4})?$/).test(bare) ? bare : undefined;
}
