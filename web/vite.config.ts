import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { fakeServer } from "./src/testing/fake-server.ts";

const server = process.env.GUANXI_SERVER ?? "http://localhost:8080";

const proxy = { "/api": server, "/actuator": server, "/v3": server };

export default defineConfig(({ mode }) => ({
  plugins: [react(), mode === "fake" && fakeServer()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  // Short class names: they are in the styles and in the scripts.
  css: { modules: { generateScopedName: mode === "production" ? "_[hash:base64:5]" : undefined } },
  build: { target: "es2022", sourcemap: false, manifest: true, modulePreload: { polyfill: false } },
  server: {
    port: Number(process.env.PORT ?? 5173),
    proxy: mode === "fake" ? undefined : proxy,
  },
  preview: { port: Number(process.env.PORT ?? 4173), proxy },
  test: {
    environment: "jsdom",
    setupFiles: ["src/testing/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    css: false,
  },
}));
