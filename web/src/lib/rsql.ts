/** The filter tree and its spelling in a URL (RSQL): `a==x;b=gt=5,(c=in=(1,2))`. */
export interface Compare {
  is: "compare";
  path: string;
  operator: string;
  values: string[];
}
export interface Group {
  is: "and" | "or";
  items: Filter[];
}
export interface Not {
  is: "not";
  item: Filter;
}
export interface Within {
  is: "any" | "none";
  path: string;
  item: Filter;
}
export type Filter = Compare | Group | Not | Within;

const RESERVED = /[\s"'();,=!<>~\\]/;
const LISTS = new Set(["=in=", "=out="]);

export const takesList = (operator: string) => LISTS.has(operator);

export function quote(value: string): string {
  if (value !== "" && !RESERVED.test(value)) return value;
  return `"${value.replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"`;
}

export function printFilter(filter: Filter): string {
  switch (filter.is) {
    case "compare": {
      const values = filter.values.map(quote);
      const right = takesList(filter.operator) ? `(${values.join(",")})` : (values[0] ?? '""');
      return `${filter.path}${filter.operator}${right}`;
    }
    case "and":
      return filter.items
        .map((item) => (item.is === "or" && item.items.length > 1 ? `(${printFilter(item)})` : printFilter(item)))
        .join(";");
    case "or":
      return filter.items.map(printFilter).join(",");
    case "not":
      return `not(${printFilter(filter.item)})`;
    default:
      return `${filter.path}.${filter.is}(${printFilter(filter.item)})`;
  }
}

class Reader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  or(): Filter {
    return this.series(",", "or", () => this.series(";", "and", () => this.term()));
  }

  end() {
    if (this.at < this.text.length) this.fail("end");
  }

  private series(separator: string, is: "and" | "or", read: () => Filter): Filter {
    const items = [read()];
    while (this.take(separator)) items.push(read());
    return items.length === 1 ? items[0]! : { is, items };
  }

  private term(): Filter {
    if (this.take("(")) return this.closing(this.or());
    if (this.take("not(")) return { is: "not", item: this.closing(this.or()) };
    const path = this.match(/^[\p{L}\w.-]+/u, "field");
    const within = /^(.+)\.(any|none)$/.exec(path);
    if (within && this.take("(")) {
      return { is: within[2] as "any" | "none", path: within[1]!, item: this.closing(this.or()) };
    }
    const operator = this.match(/^(==|!=|=[a-z]+=)/, "operator");
    return { is: "compare", path, operator, values: this.values() };
  }

  private values(): string[] {
    if (!this.take("(")) return [this.value()];
    const values = [this.value()];
    while (this.take(",")) values.push(this.value());
    return this.closing(values);
  }

  private value(): string {
    const quoted = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/.exec(this.text.slice(this.at));
    if (!quoted) return this.match(/^[^"'();,=!<>~\s]+/, "value");
    this.at += quoted[0].length;
    return (quoted[1] ?? quoted[2] ?? "").replace(/\\(.)/g, "$1");
  }

  private closing<T>(result: T): T {
    if (!this.take(")")) this.fail(")");
    return result;
  }

  private take(text: string): boolean {
    if (!this.text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private match(pattern: RegExp, wanted: string): string {
    const found = pattern.exec(this.text.slice(this.at));
    if (!found) return this.fail(wanted);
    this.at += found[0].length;
    return found[0];
  }

  private fail(wanted: string): never {
    throw new SyntaxError(`Expected ${wanted} at ${this.at} in ${this.text}`);
  }
}

/** Reads RSQL; an unreadable text gives null, because it comes from a URL anybody may have edited. */
export function parseFilter(text: string | null | undefined): Filter | null {
  if (!text) return null;
  try {
    const reader = new Reader(text);
    const filter = reader.or();
    reader.end();
    return filter;
  } catch {
    return null;
  }
}
