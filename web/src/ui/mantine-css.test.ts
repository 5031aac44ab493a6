import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const styles = "node_modules/@mantine/core/styles";
const imported = readFileSync("src/ui/mantine.css", "utf8");

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => `src/${file}`);

function componentsUsed(): Set<string> {
  const used = new Set<string>();
  for (const file of sources) {
    const source = readFileSync(file, "utf8");
    for (const [, names = ""] of source.matchAll(/import \{([^}]*)\} from "@mantine\/core"/g)) {
      for (const name of names.split(",")) used.add(name.replace("type", "").trim());
    }
  }
  return used;
}

it("loads the style sheet of every component in use", () => {
  const missing = [...componentsUsed()].filter(
    (name) => existsSync(`${styles}/${name}.css`) && !imported.includes(`styles/${name}.css`),
  );
  expect(missing).toEqual([]);
});
