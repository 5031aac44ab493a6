import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/http";
import type { Json } from "@/api/types";

interface Log {
  values: Record<string, Json>;
  photos: File[];
  key: string;
}

/** What became of it: the activity, and why a photo was left behind. */
interface Logged {
  id: number;
  refused: string | null;
}

/** Notes down a follow-up, then sends its photos; a photo that is refused does not undo the note. */
export function useLog(customer: number) {
  const client = useQueryClient();
  return useMutation({
    meta: { handled: true },
    mutationFn: async ({ values, photos, key }: Log): Promise<Logged> => {
      const { id } = await api.post<{ id: number }>(`/customers/${customer}/log`, values, { key });
      let refused: string | null = null;
      for (const photo of photos) {
        const form = new FormData();
        form.append("file", photo);
        await api.upload(`/activities/${id}/attachments`, form).catch((error: unknown) => {
          refused = error instanceof Error ? error.message : String(error);
        });
      }
      return { id, refused };
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["records"] }),
  });
}
