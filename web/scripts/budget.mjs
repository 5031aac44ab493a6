// Fails the build when a bundle outgrows its budget; sizes are gzip, read from the Vite manifest.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));
const KB = 1024;
const budgets = { shell: 220, route: 110, lazy: 200, css: 45, lazyCss: 15 };

const size = (file) => gzipSync(readFileSync(new URL(file, dist))).length;

function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) closure(next, seen);
  return seen;
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const shell = closure(entry);
const sum = (keys) => [...keys].reduce((total, key) => total + size(manifest[key].file), 0);

const rows = [["shell", sum(shell), budgets.shell]];
for (const key of Object.keys(manifest)) {
  if (!manifest[key].isDynamicEntry || manifest[key].file.endsWith(".css")) continue;
  const extra = [...closure(key)].filter((k) => !shell.has(k));
  const isPage = /pages\/(TypePage|OneRecordPage)/.test(key);
  rows.push([key.replace("src/", ""), sum(extra), isPage ? budgets.route : budgets.lazy]);
}
const styles = (keys) => new Set([...keys].flatMap((key) => manifest[key].css ?? []));
const weigh = (files) => [...files].reduce((total, file) => total + size(file), 0);
const worn = styles(shell);
rows.push(["css of the shell", weigh(worn), budgets.css]);
for (const key of Object.keys(manifest)) {
  if (!manifest[key].isDynamicEntry) continue;
  const extra = [...styles(closure(key))].filter((file) => !worn.has(file));
  if (extra.length > 0) rows.push([`css of ${key.replace("src/", "")}`, weigh(extra), budgets.lazyCss]);
}

let failed = false;
for (const [name, bytes, limit] of rows.sort((a, b) => b[1] - a[1])) {
  const over = bytes > limit * KB;
  failed ||= over;
  console.log(`${over ? "OVER " : "ok   "}${(bytes / KB).toFixed(1).padStart(7)} KB of ${limit} KB  ${name}`);
}
if (failed) {
  console.error("A bundle is over its budget: split it or drop a dependency.");
  process.exit(1);
}
