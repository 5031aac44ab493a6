import { readdirSync } from "node:fs";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Who may import whom, lowest first: a folder sees only the folders named behind it. */
const sees = {
  lib: [],
  ui: ["lib"],
  api: ["lib", "ui"],
  fields: ["api", "lib", "ui"],
  records: ["fields", "api", "lib", "ui"],
  features: ["records", "fields", "api", "lib", "ui"],
  settings: ["records", "fields", "api", "lib", "ui"],
  app: ["features", "settings", "records", "fields", "api", "lib", "ui"],
};

const forbid = (files, names, message) => ({
  files,
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          { regex: `^@/(${names.join("|")})(/|$)`, message },
          {
            regex: `^(\\.\\./)+(${Object.keys(sees).join("|")}|testing)/`,
            message: "Use @/ to reach another folder.",
          },
        ],
      },
    ],
  },
});

const zones = Object.entries(sees).map(([folder, allowed]) =>
  forbid(
    [`src/${folder}/**/*.{ts,tsx}`],
    [...Object.keys(sees), "testing"].filter((other) => other !== folder && !allowed.includes(other)),
    `${folder} may only import ${allowed.join(", ") || "nothing"}.`,
  ),
);

const features = readdirSync("src/features");
const betweenFeatures = features.map((feature) =>
  forbid(
    [`src/features/${feature}/**/*.{ts,tsx}`],
    ["app", "settings", "testing", ...features.filter((f) => f !== feature).map((f) => `features/${f}`)],
    "Features never import features.",
  ),
);

export default tseslint.config(
  { ignores: ["dist", "node_modules", "public"] },
  ...tseslint.configs.recommended,
  { files: ["**/*.{ts,tsx}"], ...hooks.configs.flat.recommended },
  {
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "react-hooks/incompatible-library": "off",
      "max-lines": ["error", 400],
      "no-warning-comments": ["error", { terms: ["todo", "fixme"] }],
    },
  },
  ...zones,
  ...betweenFeatures,
  { files: ["**/*.test.{ts,tsx}"], rules: { "no-restricted-imports": "off" } },
);
