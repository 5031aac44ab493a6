// Builds the web app for Maven and does nothing when nothing changed.
//   node web/build.mjs <folder to publish to>
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const web = dirname(fileURLToPath(import.meta.url));
const ignored = new Set(["node_modules", "dist", ".vite", "test-results", "coverage"]);

function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !ignored.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? files(path) : [path];
    });
}

function hash(paths) {
  const digest = createHash("sha256").update(process.version);
  for (const path of paths) {
    digest.update(path.slice(web.length)).update("\0").update(readFileSync(path));
  }
  return digest.digest("hex");
}

function npm(...args) {
  console.log(`web: npm ${args.join(" ")}`);
  const done = spawnSync("npm", args, { cwd: web, stdio: "inherit", shell: process.platform === "win32" });
  if (done.status !== 0) {
    console.error(`web: npm ${args.join(" ")} failed.`);
    process.exit(1);
  }
}

/** Runs the step unless the mark it left behind says that these very inputs were done. */
function unlessDone(step, inputs, result, run) {
  const mark = join(web, "node_modules", `.${step}`);
  const wanted = hash(inputs);
  if (existsSync(result) && existsSync(mark) && readFileSync(mark, "utf8") === wanted) {
    console.log(`web: ${step} is up to date`);
    return;
  }
  run();
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, wanted);
}

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Guanxi's web app needs Node 20.19 or newer to be built, and this is Node ${process.versions.node}; ` +
      "install a newer one from https://nodejs.org, or leave the web app out with -DskipWeb=true.",
  );
  process.exit(1);
}

const locked = ["package.json", "package-lock.json", ".npmrc"].map((name) => join(web, name)).filter(existsSync);
const dist = join(web, "dist");
unlessDone("install", locked, join(web, "node_modules"), () => npm("ci", "--no-audit", "--no-fund"));
unlessDone("build", files(web), join(dist, "index.html"), () => npm("run", "build"));

const target = process.argv[2];
if (target) {
  rmSync(target, { recursive: true, force: true });
  cpSync(dist, target, { recursive: true });
}
