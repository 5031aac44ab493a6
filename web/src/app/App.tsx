import { DirectionProvider, localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import i18next from "i18next";
import { lazy, StrictMode, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { onSignedOut } from "@/api/http";
import { isProblem } from "@/api/problem";
import { createQueryClient } from "@/api/query-client";
import { sessionQuery } from "@/api/session";
import { styleNonce } from "@/lib/nonce";
import { buildTheme } from "@/ui/theme";
import { complain, tell } from "@/ui/toast";
import { createAppRouter } from "./router";

// What is told before it is loaded waits for it.
const Notifications = lazy(async () => ({ default: (await import("@mantine/notifications")).Notifications }));

const schemes = localStorageColorSchemeManager({ key: "gx.theme" });

const client = createQueryClient(
  (error) => {
    const offline = isProblem(error, "network");
    complain(offline ? i18next.t("status.offline") : error instanceof Error ? error.message : String(error));
  },
  () => tell(i18next.t("record.outOfSight")),
);
const router = createAppRouter(client);

onSignedOut(() => {
  client.setQueryData(sessionQuery.queryKey, null);
  void router.invalidate();
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

export function App() {
  const { t, i18n } = useTranslation();
  // The theme holds translated labels, so it follows the language.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const theme = useMemo(() => buildTheme(t), [t, i18n.language]);
  return (
    <StrictMode>
      <DirectionProvider detectDirection={false}>
        <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={schemes} getStyleNonce={styleNonce}>
          <QueryClientProvider client={client}>
            <RouterProvider router={router} />
            <Suspense fallback={null}>
              <Notifications position="bottom-right" limit={4} containerWidth={380} />
            </Suspense>
          </QueryClientProvider>
        </MantineProvider>
      </DirectionProvider>
    </StrictMode>
  );
}
