import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ANALYSES } from "./analyses";

const fileOf = (name: string) => new URL(`../docs/analyses/${name}.md`, import.meta.url);

describe.each(ANALYSES.map(({ name, asked }) => [name, asked] as const))(
  "docs/analyses/%s.md",
  (name, asked) => {
    const text = existsSync(fileOf(name)) ? readFileSync(fileOf(name), "utf8") : "";

    test("begins with the question that the analysis answers", () => {
      expect(text).toMatch(/^# .+\n\n[^#\n][^?]*\?\n/);
    });

    test("tells its edges and gives an example", () => {
      expect(text).toMatch(/\n## Edges\n\n- /);
      expect(text).toMatch(/\n## Example\n\n(?:[^\n]+\n\n)?```\n.+\n```\n/);
    });

    test("describes each of its parameters, also those that name a number's members", () => {
      const parameters = [...asked.params.parameters, ...(asked.place?.parameters ?? [])];
      expect(parameters.filter((parameter) => !text.includes(`\`${parameter}\``))).toEqual([]);
    });
  },
);
