import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import i18next from "i18next";
import type { ReactNode } from "react";
import { metaQuery, modelOf } from "@/api/meta";
import { createQueryClient } from "@/api/query-client";
import { createFormats } from "@/lib/format";
import { startI18n, type Language } from "@/lib/i18n";
import { FormatsContext } from "@/lib/use-formats";
import { buildTheme } from "@/ui/theme";
import { fakeMeta } from "./fake/meta";

/** Renders a piece of the interface as the shell would, with the fake's meta already there. */
export async function renderApp(children: ReactNode, language: Language = "en") {
  await startI18n(language);
  const client = createQueryClient();
  client.setQueryData(metaQuery.queryKey, modelOf(fakeMeta(language)));
  const formats = createFormats(language, "Asia/Shanghai");
  const root = createRootRoute();
  const home = createRoute({ getParentRoute: () => root, path: "/", component: () => children });
  const router = createRouter({ routeTree: root.addChildren([home]), history: createMemoryHistory({ initialEntries: ["/"] }) });
  const result = render(
    <MantineProvider env="test" theme={buildTheme(i18next.t)}>
      <QueryClientProvider client={client}>
        <FormatsContext value={formats}>
          <RouterProvider router={router as never} />
        </FormatsContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { ...result, client };
}
