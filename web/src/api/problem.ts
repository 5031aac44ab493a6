import type { Json } from "./types";

export interface FieldProblem {
  code: string;
  message: string;
}

export interface Conflict {
  field: string;
  base: Json;
  yours: Json;
  current: Json;
}

interface ProblemBody {
  title?: string;
  status?: number;
  code?: string;
  detail?: string;
  errors?: Record<string, FieldProblem[]>;
  conflicts?: Conflict[];
  /** The version that is stored now, with `stale-version`. */
  currentVersion?: number;
  retryAfter?: number;
  /** Where a record went that was merged into another. */
  mergedInto?: { type: string; id: number };
}

/** An RFC 9457 problem the server answered with, or `network` when it did not answer. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody) {
    super(body.detail || body.title || body.code || `HTTP ${status}`);
    this.name = "Problem";
    this.status = status;
    this.code = body.code ?? (status === 0 ? "network" : `http-${status}`);
    this.body = body;
  }

  get errors(): Record<string, FieldProblem[]> {
    return this.body.errors ?? {};
  }
}

export const isProblem = (error: unknown, code?: string): error is Problem =>
  error instanceof Problem && (code === undefined || error.code === code);
