import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Which rooms a room may import: app → experiments → queries → store ← ingest. */
const ROOMS = {
  store: ["store"],
  ingest: ["ingest", "store"],
  queries: ["queries", "store"],
  experiments: ["experiments", "queries", "store"],
  app: ["app", "experiments", "queries", "store", "server"],
};
const ALL = ["store", "ingest", "queries", "experiments", "app", "server", "tests"];

const boundaries = Object.entries(ROOMS).map(([room, allowed]) => ({
  files: [`${room}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: ALL.filter((other) => !allowed.includes(other)).map((other) => ({
          regex: `^#${other}/|^(\\.\\./)+${other}/`,
          message: `${room}/ does not import from ${other}/.`,
        })),
      },
    ],
  },
}));

/** The statistics stand alone: files of the folder and of its folders import nothing that lies outside it. */
const alone = [
  ["experiments/statistics/*.ts", "^#|^\\.\\./"],
  ["experiments/statistics/*/*.ts", "^#|^\\.\\./\\.\\./"],
].map(([file, regex]) => ({
  files: [file],
  rules: {
    "no-restricted-imports": [
      "error",
      { patterns: [{ regex, message: "experiments/statistics/ imports nothing of ours." }] },
    ],
  },
}));

export default tseslint.config(
  { ignores: ["build/", "node_modules/", ".agora/", "coverage/", "ingest/clients/dist/"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    plugins: { "react-hooks": reactHooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/only-throw-error": "off",
    },
  },
  ...boundaries,
  ...alone,
  {
    files: ["tests/**", "**/*.test.ts", "**/*.test.tsx"],
    rules: { "@typescript-eslint/no-unsafe-assignment": "off" },
  },
  { files: ["**/*.{js,mjs,cjs}", "*.config.*"], ...tseslint.configs.disableTypeChecked },
  { files: ["**/*.cjs"], languageOptions: { globals: { process: "readonly" } } },
);
