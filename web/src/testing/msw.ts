import { http } from "msw";
import { setupServer } from "msw/node";
import { handle } from "./fake/handle";

/** The fake server behind fetch, for tests. */
export const fakeHttp = setupServer(http.all("*/api/v1/*", ({ request }) => handle(request)));
