import { MutationCache, QueryClient } from "@tanstack/react-query";
import { isProblem } from "./problem";

export function createQueryClient(onMutationError?: (error: unknown) => void) {
  return new QueryClient({
    mutationCache: new MutationCache({
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
