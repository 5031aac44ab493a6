import { createContext } from "react";
import type { Json, Reference } from "@/api/types";

export interface CreateRequest {
  type: string;
  values?: Record<string, Json>;
  onCreated?: (created: Reference) => void;
}

/** How a look-up opens the form for a new record; the records layer provides it. */
export const CreateContext = createContext<((request: CreateRequest) => void) | null>(null);
