// Finds a Chromium for the tests, or gets one, and says which.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

const FROM_NPM = "@sparticuz/chromium@147.0.0";
const INSTALL = "apt-get install -y --no-install-recommends chromium fonts-noto-cjk";

const known = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  ...["google-chrome", "google-chrome-stable"].flatMap((name) =>
    (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)),
  ),
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

function installed() {
  return known.find((path) => existsSync(path));
}

function install() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    return undefined;
  }
  console.log(`e2e: no Chromium here; installing one: ${INSTALL}`);
  spawnSync("sh", ["-c", `apt-get update && ${INSTALL}`], { stdio: "inherit" });
  return installed();
}

/** A Chromium from npm, for those who may not install programs; it brings its own libraries. */
async function fromNpm(folder) {
  console.log(`e2e: no Chromium here and no right to install one; getting ${FROM_NPM} from npm`);
  mkdirSync(folder, { recursive: true });
  spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", folder, FROM_NPM], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x"; // makes it use its own libraries
  try {
    const module = createRequire(join(folder, "x.js")).resolve("@sparticuz/chromium");
    const { default: chromium } = await import(pathToFileURL(module));
    return await chromium.executablePath();
  } catch (failure) {
    console.log(`e2e: that does not help: ${failure.message}`);
    return undefined;
  } finally {
    delete process.env.AWS_EXECUTION_ENV;
  }
}

/** The path of a Chromium; what must be fetched goes into the folder. */
export async function findChromium(folder) {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!existsSync(named)) {
      throw new Error(`CHROMIUM=${named} names no file.`);
    }
    return named;
  }
  const found = installed() ?? install() ?? (await fromNpm(folder));
  if (!found) {
    throw new Error(`The browser tests need Chromium: set CHROMIUM=/path/to/it, or run: ${INSTALL}`);
  }
  return found;
}
