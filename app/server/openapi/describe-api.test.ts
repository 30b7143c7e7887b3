import { describe, expect, test } from "vitest";
import { z } from "zod";
import { ANALYSES } from "#queries/analyses";
import routes from "../../routes";
import { describeApi } from "./describe-api";

const api = describeApi();

const schema = z.record(z.string(), z.unknown());
const media = z.record(z.string(), z.strictObject({ schema }));
const parameter = z
  .strictObject({
    name: z.string().min(1),
    in: z.enum(["query", "path"]),
    required: z.boolean(),
    description: z.string().optional(),
    schema: schema.optional(),
    content: media.optional(),
  })
  .refine((one) => (one.schema === undefined) !== (one.content === undefined), "has one of schema, content")
  .refine((one) => one.in === "query" || one.required, "of a path is required");

/** What OpenAPI 3.1 wants of a document like ours. */
const document = z.strictObject({
  openapi: z.literal("3.1.0"),
  info: z.strictObject({ title: z.string(), version: z.string() }),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  paths: z.record(
    z.string().startsWith("/"),
    z.strictObject({
      get: z.strictObject({
        operationId: z.string().min(1),
        summary: z.string(),
        parameters: z.array(parameter),
        responses: z.record(
          z.string().regex(/^\d{3}$/),
          z.strictObject({ description: z.string(), content: media }),
        ),
      }),
    }),
  ),
  components: z.strictObject({ securitySchemes: schema, schemas: z.record(z.string(), schema) }),
});

const { paths } = document.parse(JSON.parse(JSON.stringify(api)));

test("every address of the API is described, and nothing else", async () => {
  const served = (await routes)
    .flatMap((route) => (route.path?.startsWith("/api/v1/") ? [route.path] : []))
    .filter((path) => !path.includes("openapi"))
    .flatMap((path) =>
      path.includes(":analysis")
        ? ANALYSES.filter(({ askMembers }) => askMembers !== null || !path.endsWith("/members")).map(
            ({ name }) => path.replace(":analysis", name),
          )
        : path,
    )
    .map((path) => path.replaceAll(/:(\w+)/g, "{$1}"));
  expect(Object.keys(paths).toSorted()).toEqual(served.toSorted());
});

test("operations have names of their own, and parameters stand once", () => {
  const ids = Object.values(paths).map(({ get }) => get.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [path, { get }] of Object.entries(paths)) {
    const names = get.parameters.map(({ name }) => name);
    expect([path, new Set(names).size]).toEqual([path, names.length]);
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(get.parameters.filter((one) => one.in === "path").map(({ name }) => name)).toEqual(inPath);
  }
});

describe("what parameters say", () => {
  const of = (path: string, name: string) => paths[path]?.get.parameters.find((one) => one.name === name);

  test("all of an analysis are there", () => {
    for (const analysis of ANALYSES) {
      const names = paths[`/api/v1/analyses/${analysis.name}`]?.get.parameters.map(({ name }) => name) ?? [];
      expect(names).toEqual(expect.arrayContaining([...analysis.parameters, "project", "filter", "last"]));
    }
  });

  test("which must be given, and what they may be", () => {
    expect(of("/api/v1/analyses/funnels", "steps")?.required).toBe(true);
    expect(of("/api/v1/analyses/funnels", "window")).toMatchObject({
      required: false,
      schema: { type: "integer", minimum: 1, default: 604_800 },
    });
    expect(of("/api/v1/analyses/retention", "unit")?.schema).toMatchObject({
      enum: ["day", "week", "month"],
    });
    expect(of("/api/v1/analyses/metrics/members", "metric")?.required).toBe(true);
    expect(of("/api/v1/analyses/overview", "compare")?.schema).toMatchObject({
      enum: ["previous", "year", "none"],
    });
  });

  test("references lead somewhere within their own schema", () => {
    const broken: string[] = [];
    const follow = (value: unknown, defs: readonly string[]) => {
      const object = schema.safeParse(value);
      if (Array.isArray(value)) for (const part of value) follow(part, defs);
      if (!object.success || Array.isArray(value)) return;
      const own = schema.safeParse(object.data["$defs"]);
      const known = own.success ? Object.keys(own.data) : defs;
      const to = object.data["$ref"];
      if (typeof to === "string" && to.startsWith("#/$defs/") && !known.includes(to.slice("#/$defs/".length)))
        broken.push(to);
      for (const part of Object.values(object.data)) follow(part, known);
    };
    follow(paths, []);
    expect(broken).toEqual([]);
  });
});
