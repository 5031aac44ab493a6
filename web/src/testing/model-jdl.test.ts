import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseFromFiles } from "jhipster-core";
import { expect, it } from "vitest";

const file = resolve(import.meta.dirname, "../../../docs/model.jdl");

it("the generated domain model is read by JHipster's own parser", () => {
  const model = parseFromFiles([file]);
  expect(model.entities.map(({ name }) => name)).toEqual(expect.arrayContaining(["Customer", "ContactMethod", "Order"]));
  expect(model.entities).toHaveLength((readFileSync(file, "utf8").match(/^entity /gm) ?? []).length);
  expect(model.relationships.length).toBeGreaterThan(10);
});
