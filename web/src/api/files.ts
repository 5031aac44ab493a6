import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, BASE } from "./http";
import { keys } from "./records";
import type { Reference } from "./types";

export interface FileInfo {
  id: number;
  name: string;
  size: number;
  mediaType: string;
  /** Whether a browser may show it in place: a picture. */
  inline: boolean;
  createdAt: string;
  createdBy?: Reference | null;
}

export const filesQuery = (type: string, id: number) =>
  queryOptions({
    queryKey: keys.about(type, id, "files"),
    queryFn: async ({ signal }) =>
      (await api.get<{ items: FileInfo[] }>(`/${type}/${id}/attachments`, undefined, signal)).items,
  });

export const fileUrl = (type: string, id: number, file: FileInfo, inline = false) =>
  `${BASE}/${type}/${id}/attachments/${file.id}${inline ? "?inline=true" : ""}`;

export function useAddFile(type: string, id: number) {
  const client = useQueryClient();
  return useMutation({
    meta: { handled: true },
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append("file", file);
      return api.upload<FileInfo>(`/${type}/${id}/attachments`, form);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: keys.about(type, id, "files") }),
  });
}

export function useRemoveFile(type: string, id: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: FileInfo) => api.delete<void>(`/${type}/${id}/attachments/${file.id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.about(type, id, "files") }),
  });
}
