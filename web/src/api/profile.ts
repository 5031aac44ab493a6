import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./http";
import { metaQuery } from "./meta";
import { sessionQuery } from "./session";

export interface Profile {
  id: number;
  name: string;
  login: string;
  email: string | null;
  mobile: string | null;
  language: string;
  timeZone: string | null;
  signature: string | null;
  avatar: boolean;
}

export const profileQuery = queryOptions({ queryKey: ["profile"], queryFn: () => api.get<Profile>("/session/profile") });

export function useChangeProfile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Partial<Pick<Profile, "timeZone" | "signature">>) => api.patch<Profile>("/session/profile", change),
    onSuccess: (profile) => {
      client.setQueryData(profileQuery.queryKey, profile);
      return Promise.all([
        client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
        client.invalidateQueries({ queryKey: metaQuery.queryKey }),
      ]);
    },
  });
}

export function useChangeAvatar() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File | null) => {
      if (!file) return api.delete<void>("/session/avatar");
      const form = new FormData();
      form.set("file", file);
      return api.upload<void>("/session/avatar", form);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: profileQuery.queryKey }),
  });
}
