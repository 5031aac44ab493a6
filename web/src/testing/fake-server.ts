import type { Plugin } from "vite";

/** `npm run dev:fake`: the dev server answers the API from memory; no part of it reaches the bundle. */
export function fakeServer(): Plugin {
  return {
    name: "guanxi-fake-server",
    configureServer(server) {
      server.middlewares.use(async (req, res, next) => {
        if (!req.url?.startsWith("/api/v1/")) return next();
        const { handle } = (await server.ssrLoadModule("/src/testing/fake/handle.ts")) as { handle: (request: Request) => Promise<Response> };
        const chunks: Buffer[] = [];
        for await (const chunk of req) chunks.push(chunk as Buffer);
        const headers = new Headers(Object.entries(req.headers).map(([name, value]) => [name, String(value)]));
        const hasBody = req.method !== "GET" && chunks.length > 0;
        const body = hasBody ? Buffer.concat(chunks) : undefined;
        const request = new Request(`http://fake${req.url}`, { method: req.method, headers, body });
        const response = await handle(request);
        res.statusCode = response.status;
        response.headers.forEach((value, name) => res.setHeader(name, value));
        res.end(Buffer.from(await response.arrayBuffer()));
      });
    },
  };
}
