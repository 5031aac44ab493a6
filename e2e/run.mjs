// Runs the browser tests against the packaged program:
//   node e2e/run.mjs [arguments of playwright test]
import { spawn } from "node:child_process";
import { existsSync, lstatSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium } from "./chromium.mjs";
import { startServer } from "./server.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const modules = join(root, "web", "node_modules");

/** One npm tree for web and e2e: the specs find Playwright through this link. */
function linkModules() {
  const link = join(here, "node_modules");
  if (!lstatSync(link, { throwIfNoEntry: false })) {
    symlinkSync(modules, link, "junction");
  }
}

function playwright(environment, args) {
  const cli = join(modules, "@playwright", "test", "cli.js");
  if (!existsSync(cli)) {
    throw new Error("Playwright is not installed; run node web/build.mjs first.");
  }
  const run = spawn(process.execPath, [cli, "test", "--config", join(here, "playwright.config.ts"), ...args], {
    cwd: here,
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  return new Promise((resolve) => run.once("exit", (code) => resolve(code ?? 1)));
}

async function main() {
  const chromium = await findChromium(join(root, "target", "e2e", "browser"));
  console.log(`e2e: browser ${chromium}`);
  linkModules();
  const password = "e2e-Correct-Horse-1";
  const server = await startServer(root, { GUANXI_ADMIN_PASSWORD: password, GUANXI_SAMPLE: "none" });
  console.log(`e2e: program at ${server.url}, its log in ${server.log}`);
  process.once("SIGINT", () => server.stop().then(() => process.exit(130)));
  process.once("SIGTERM", () => server.stop().then(() => process.exit(143)));
  try {
    const environment = { CHROMIUM: chromium, BASE_URL: server.url, ADMIN_PASSWORD: password };
    return await playwright(environment, process.argv.slice(2));
  } finally {
    await server.stop();
  }
}

main().then(
  (code) => process.exit(code),
  (failure) => {
    console.error(`e2e: ${failure.message}`);
    process.exit(1);
  },
);
