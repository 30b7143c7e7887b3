import { expect } from "vitest";
import { z } from "zod";
import { runProgram } from "#tests/support/agora-process";

/** Carries out `npm run admin -- …` on a data folder, without a complaint, and gives what it printed. */
export async function admin(folder: string, ...args: string[]): Promise<unknown> {
  const { code, stdout, stderr } = await runProgram("admin", args, folder);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

const projectSchema = z.object({ writeKey: z.string() });
const tokenSchema = z.object({ token: z.string() });

/** Makes a project and gives its write key. */
export async function makeProject(folder: string, key: string, zone: string): Promise<string> {
  const named = ["--key", key, "--name", "Tea Club", "--zone", zone, "--currency", "CNY"];
  return projectSchema.parse(await admin(folder, "project", "create", ...named)).writeKey;
}

/** Makes a bearer token of an analyst. */
export async function makeToken(folder: string, project: string): Promise<string> {
  const wanted = ["--project", project, "--role", "analyst"];
  return tokenSchema.parse(await admin(folder, "token", "create", ...wanted)).token;
}
