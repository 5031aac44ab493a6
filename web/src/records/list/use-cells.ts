import { useCallback, useEffect, useRef, useState } from "react";
import type { Step } from "../edit/CellFocus";

interface At {
  row: number;
  column: number;
}

export interface Range {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface Cells {
  /** The focused column, or -1 while whole rows have the focus. */
  column: number;
  range: Range | null;
  /** Asked to open the editor of the focused cell. */
  opened: boolean;
  go: (row: number, column: number, extend?: boolean, open?: boolean) => void;
  step: (step: Step, extend?: boolean, far?: boolean) => void;
  select: (what: "column" | "all") => void;
  leave: () => void;
  settled: () => void;
}

const PAGE = 15;
const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));

/** Where a step leads, in a grid of so many rows and columns. */
export function stepTo({ row, column }: At, step: Step, far: boolean, rows: number, columns: number): At {
  const [bottom, right] = [rows - 1, columns - 1];
  const by = (down: number, across: number): At => ({ row: clamp(row + down, bottom), column: clamp(column + across, right) });
  switch (step) {
    case "up":
      return far ? { row: 0, column } : by(-1, 0);
    case "down":
      return far ? { row: bottom, column } : by(1, 0);
    case "left":
      return far ? { row, column: 0 } : by(0, -1);
    case "right":
      return far ? { row, column: right } : by(0, 1);
    case "home":
      return { row: far ? 0 : row, column: 0 };
    case "end":
      return { row: far ? bottom : row, column: right };
    case "pageUp":
      return by(-PAGE, 0);
    case "pageDown":
      return by(PAGE, 0);
    case "next":
      return column < right || row === bottom ? by(0, 1) : { row: row + 1, column: 0 };
    case "back":
      return column > 0 || row === 0 ? by(0, -1) : { row: row - 1, column: right };
  }
}

/** Which cell of a grid has the focus, and which block around it is selected. */
export function useCells(rows: number, columns: number, active: number, onActive: (row: number) => void): Cells {
  const [column, setColumn] = useState(-1);
  const [anchor, setAnchor] = useState<At | null>(null);
  const [opened, setOpened] = useState(false);
  const at = Math.min(column, columns - 1);
  // Rows are memoised: what they are given must not change when the focus moves elsewhere.
  const now = useRef({ active, at, onActive });
  useEffect(() => {
    now.current = { active, at, onActive };
  });
  const go = useCallback((row: number, next: number, extend = false, open = false) => {
    const { active, at, onActive } = now.current;
    setAnchor((before) => (extend ? (before ?? { row: Math.max(0, active), column: Math.max(0, at) }) : null));
    setColumn(next);
    setOpened(open);
    onActive(row);
  }, []);
  const leave = useCallback(() => {
    setAnchor(null);
    setColumn(-1);
  }, []);
  const settled = useCallback(() => setOpened(false), []);

  const step = (step: Step, extend = false, far = false) => {
    if (step === "left" && at === 0 && !extend) return leave();
    const to = stepTo({ row: active, column: at }, step, far, rows, columns);
    go(to.row, to.column, extend);
  };
  const select = (what: "column" | "all") => {
    setAnchor({ row: 0, column: what === "all" ? 0 : at });
    if (what === "all") setColumn(columns - 1);
    onActive(rows - 1);
  };
  const range =
    anchor && at >= 0
      ? {
          top: Math.min(anchor.row, active),
          bottom: Math.max(anchor.row, active),
          left: Math.min(anchor.column, at),
          right: Math.max(anchor.column, at),
        }
      : null;
  return { column: at, range, opened, go, step, select, leave, settled };
}
