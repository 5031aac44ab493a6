import type { InviteWay, Pass } from "./people";
import { headers, url } from "./http";
import { Problem } from "./problem";

export type RosterState = "added" | "known" | "teams" | "refused";
export type RosterCounts = Record<RosterState, number>;

/** What came of one row of a list of people. */
export interface RosterLine {
  line: number;
  state: RosterState;
  name?: string;
  email?: string;
  login?: string;
  roles?: string;
  teams?: string;
  pass?: Pass;
  problems?: { field: string; code: string; message: string }[];
}

interface Head {
  columns: { header: string; field: string | null }[];
  rows: number;
}

export interface Roster extends Head {
  lines: RosterLine[];
  done: RosterCounts;
}

interface Wish {
  file: File;
  way: InviteWay;
  rehearsal: boolean;
  onProgress: (done: number, rows: number) => void;
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line);
  }
}

/** Sends a list and hears of every row as it is done. Repeating it lets nobody in twice. */
export async function takeRoster({ file, way, rehearsal, onProgress }: Wish): Promise<Roster> {
  const form = new FormData();
  form.append("file", file);
  const head = headers("POST", { form });
  // The answer is long, told once and not kept to be told again.
  head.delete("Idempotency-Key");
  const response = await fetch(url("/users/roster", { rehearsal, way }), {
    method: "POST",
    headers: head,
    body: form,
    credentials: "same-origin",
  }).catch(() => {
    throw new Problem(0, { code: "network" });
  });
  if (!response.ok || !response.body) {
    throw new Problem(response.status, (await response.json().catch(() => ({}))) as Record<string, unknown>);
  }
  const lines: RosterLine[] = [];
  let understood: Head = { columns: [], rows: 0 };
  for await (const line of linesOf(response.body)) {
    const told = line as Partial<Head & RosterLine & { done: RosterCounts }>;
    if (told.columns) understood = { columns: told.columns, rows: told.rows ?? 0 };
    else if (told.done) return { ...understood, lines, done: told.done };
    else lines.push(told as RosterLine);
    onProgress(lines.length, Math.max(understood.rows, lines.length));
  }
  throw new Problem(0, { code: "roster-broken" });
}
