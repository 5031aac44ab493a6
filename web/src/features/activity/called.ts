export interface Called {
  type: "customers" | "contacts";
  id: number;
}

const RECORD = /^\/?(customers|contacts)\/(\d+)/;
const LIST = /^\/(customers|contacts)$/;

/** Whose number it was: the card or panel the link lies in, else the page. */
export function calledFrom(link: Element, at: { pathname: string; search: string }): Called | null {
  const near = link.closest<HTMLElement>("[data-record]")?.dataset.record;
  const found = RECORD.exec(near ?? at.pathname);
  if (found) return { type: found[1] as Called["type"], id: Number(found[2]) };
  const list = LIST.exec(at.pathname);
  const peek = Number(new URLSearchParams(at.search).get("peek"));
  return list && peek > 0 ? { type: list[1] as Called["type"], id: peek } : null;
}
