import { MutationCache, QueryClient } from "@tanstack/react-query";
import { isProblem } from "./problem";

/** The answer of a write that took the record out of the writer's own sight. */
export const isOutOfSight = (data: unknown): boolean => typeof data === "object" && data !== null && "outOfSight" in data;

export function createQueryClient(onMutationError?: (error: unknown) => void, onOutOfSight?: () => void) {
  return new QueryClient({
    mutationCache: new MutationCache({
      onSuccess: (data) => {
        if (isOutOfSight(data)) onOutOfSight?.();
      },
      onError: (error, _variables, _context, mutation) => {
        if (!mutation.meta?.handled) onMutationError?.(error);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        retry: (count, error) => count < 2 && isProblem(error) && (error.status === 0 || error.status >= 502),
      },
    },
  });
}
