import { act, renderHook, waitFor } from "@testing-library/react";
import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { startI18n } from "@/lib/i18n";
import { resetFake } from "@/testing/fake/handle";
import { fakeHttp } from "@/testing/msw";
import { api } from "./http";
import { Problem } from "./problem";
import { createQueryClient } from "./query-client";
import { recordQuery } from "./records";
import type { Page } from "./types";
import { useSave } from "./writes";

beforeAll(async () => {
  await startI18n("en");
  fakeHttp.listen({ onUnhandledRequest: "error" });
});
afterEach(() => resetFake());
afterAll(() => fakeHttp.close());

async function openRecord() {
  const { items } = await api.get<Page>("/customers", { limit: 1 });
  const { id } = items[0]!;
  const client = createQueryClient();
  await client.fetchQuery(recordQuery("customers", id));
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>;
  const { result } = renderHook(() => useSave("customers", id), { wrapper });
  const now = () => client.getQueryData(recordQuery("customers", id).queryKey);
  return { id, save: result, now };
}

it("shows a change at once and keeps the server's version", async () => {
  const { save, now } = await openRecord();
  const before = now()!.version;
  act(() => save.current.mutate({ changes: { industry: "Tea" } }));
  await waitFor(() => expect(now()!.industry).toBe("Tea"));
  await waitFor(() => expect(now()!.version).toBe(before + 1));
});

it("runs two quick saves one after the other, each on the version before it", async () => {
  const { save, now } = await openRecord();
  const before = now()!.version;
  act(() => {
    save.current.mutate({ changes: { industry: "Tea" } });
    save.current.mutate({ changes: { rating: 3 } });
  });
  await waitFor(() => expect(now()).toMatchObject({ industry: "Tea", rating: 3, version: before + 2 }));
});

it("takes a refused change back", async () => {
  const { save, now } = await openRecord();
  const name = now()!.name;
  await act(() => save.current.mutateAsync({ changes: { name: null } }).catch(() => undefined));
  expect(now()!.name).toBe(name);
});

it("hands a stale version on as a problem with the current record", async () => {
  const { save } = await openRecord();
  const error = await act(() => save.current.mutateAsync({ changes: { rating: 1 }, version: 0 }).catch((e: unknown) => e));
  expect(error).toBeInstanceOf(Problem);
  expect(error).toMatchObject({ code: "stale-version", status: 409 });
});
