import { ActionIcon } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useRef, type ClipboardEvent, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import type { RecordData } from "@/api/types";
import { useFormats } from "@/lib/use-formats";
import { amountsOf, isBlank, numberColumns, withRoom, wrongColumns, type Line } from "./line";
import { readPasted } from "./paste";
import { ProductBox } from "./ProductBox";
import classes from "./purchases.module.css";

interface Props {
  lines: Line[];
  currency: string;
  digits: number;
  showErrors: boolean;
  onChange: (lines: Line[]) => void;
}

const text = (value: unknown) => (value === null || value === undefined ? "" : String(value));

/** Lines to type without a mouse: Enter and Tab go on, arrows go up and down, rows may be pasted from a spreadsheet. */
export function LinesGrid({ lines, currency, digits, showErrors, onChange }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const model = useModel();
  const body = useRef<HTMLDivElement>(null);
  const label = (column: string) => model.field("order-lines", column)?.label ?? column;

  const set = (at: number, change: Partial<Line>) =>
    onChange(withRoom(lines.map((line, index) => (index === at ? { ...line, ...change } : line))));
  const choose = (at: number, product: RecordData) => {
    const line = lines[at]!;
    const samePrice = !product.currency || product.currency === currency;
    set(at, {
      product: { id: product.id, title: product.title },
      name: product.title ?? "",
      quantity: line.quantity || "1",
      unitPrice: samePrice && product.price ? text(product.price).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "") : line.unitPrice,
      taxPercent: product.taxPercent ? text(Number(product.taxPercent)) : line.taxPercent,
    });
    focus(at, 1);
  };
  // At once, not in the next frame: whoever types fast is already at the next digit.
  const focus = (row: number, column: number) => {
    const cell = body.current?.querySelectorAll(`[data-row="${row}"] input`)[column];
    if (!(cell instanceof HTMLInputElement)) return;
    cell.focus();
    cell.select();
  };

  const onKeyDown = (event: KeyboardEvent, row: number) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const choosing = input.getAttribute("aria-activedescendant") !== null;
    if (choosing && ["Enter", "ArrowUp", "ArrowDown"].includes(event.key)) return;
    const cells = [...(body.current?.querySelectorAll(`[data-row="${row}"] input`) ?? [])];
    const column = cells.indexOf(input);
    if (event.key === "Enter") {
      event.preventDefault();
      if (column === cells.length - 1) focus(row + 1, 0);
      else focus(row, column + 1);
    } else if (column > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      focus(row + (event.key === "ArrowDown" ? 1 : -1), column);
    }
  };
  const onPaste = (event: ClipboardEvent, row: number) => {
    const pasted = readPasted(event.clipboardData.getData("text/plain"));
    if (!pasted) return;
    event.preventDefault();
    const replaced = isBlank(lines[row]!) ? 1 : 0;
    const next = [...lines.slice(0, row + 1 - replaced), ...pasted, ...lines.slice(row + 1)];
    onChange(withRoom(next.filter((line, at) => !isBlank(line) || at === next.length - 1)));
  };

  return (
    <div className={classes.scroller}>
      <div className={classes.head} aria-hidden>
        <span>{label("product")}</span>
        {numberColumns.map((column) => (
          <span key={column} className={classes.right}>
            {label(column)}
          </span>
        ))}
        <span className={classes.right}>{label("total")}</span>
        <span />
      </div>
      <div ref={body}>
        {lines.map((line, row) => {
          const wrong = showErrors ? wrongColumns(line) : [];
          return (
            <div
              key={line.key}
              className={classes.line}
              data-row={row}
              role="group"
              aria-label={t("purchase.line", { n: row + 1 })}
              onKeyDown={(event) => onKeyDown(event, row)}
              onPaste={(event) => onPaste(event, row)}
            >
              <ProductBox
                line={line}
                label={label("product")}
                invalid={showErrors && !isBlank(line) && line.name.trim() === ""}
                onText={(name) => set(row, { name, product: null })}
                onProduct={(product) => choose(row, product)}
              />
              {numberColumns.map((column) => (
                <input
                  key={column}
                  className={`${classes.input} ${classes.right}`}
                  inputMode="decimal"
                  aria-label={label(column)}
                  aria-invalid={wrong.includes(column) || undefined}
                  placeholder={column === "quantity" && line.name ? "1" : column === "unitPrice" && line.name ? "0" : undefined}
                  value={line[column]}
                  onChange={(event) => set(row, { [column]: event.currentTarget.value })}
                  autoComplete="off"
                />
              ))}
              <output className={classes.total}>
                {isBlank(line) ? "" : formats.money(amountsOf(line, digits).total, currency)}
              </output>
              {isBlank(line) ? (
                <span />
              ) : (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  tabIndex={-1}
                  aria-label={t("children.remove", { n: row + 1 })}
                  onClick={() => onChange(withRoom(lines.filter((_, at) => at !== row)))}
                >
                  <IconTrash size={15} />
                </ActionIcon>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
