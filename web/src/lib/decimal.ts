/** Decimal arithmetic on strings, because money must not pass through floating point. */
interface Decimal {
  units: bigint;
  scale: number;
}

export function toDecimal(text: string): Decimal {
  const [whole = "0", fraction = ""] = text.replace(/^\+/, "").split(".");
  return { units: BigInt(`${whole}${fraction}` || "0"), scale: fraction.length };
}

const raise = ({ units, scale }: Decimal, to: number) => units * 10n ** BigInt(to - scale);

export function fromDecimal({ units, scale }: Decimal): string {
  const sign = units < 0n ? "-" : "";
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

export function compareDecimals(a: string, b: string): number {
  const [x, y] = [toDecimal(a), toDecimal(b)];
  const scale = Math.max(x.scale, y.scale);
  const difference = raise(x, scale) - raise(y, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function addDecimals(...texts: string[]): string {
  const all = texts.map(toDecimal);
  const scale = Math.max(0, ...all.map((decimal) => decimal.scale));
  return fromDecimal({ units: all.reduce((sum, decimal) => sum + raise(decimal, scale), 0n), scale });
}

export function multiplyDecimals(a: string, b: string): string {
  const [x, y] = [toDecimal(a), toDecimal(b)];
  return fromDecimal({ units: x.units * y.units, scale: x.scale + y.scale });
}

/** Rounds half away from zero, as invoices do. */
export function roundDecimal(text: string, digits: number): string {
  const { units, scale } = toDecimal(text);
  if (scale <= digits) return fromDecimal({ units: raise({ units, scale }, digits), scale: digits });
  const by = 10n ** BigInt(scale - digits);
  const half = units < 0n ? -by / 2n : by / 2n;
  return fromDecimal({ units: (units + half) / by, scale: digits });
}

/** Reads what people type or paste: `1,234.50`, `￥１２`, `-3`; null when it is no number. */
export function readDecimal(text: string): string | null {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s,'’¥$€£%]/g, "")
    .replace(/^\((.*)\)$/, "-$1")
    .replace(/^[A-Z]{3}|[A-Z]{3}$/g, "");
  const found = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(plain);
  if (!found || !(found[2] || found[3])) return null;
  const sign = found[1] === "-" ? "-" : "";
  const whole = (found[2] || "0").replace(/^0+(?=\d)/, "");
  return found[3] ? `${sign}${whole}.${found[3]}` : `${sign}${whole}`;
}
