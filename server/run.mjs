// `node --require ./server/more-threads.cjs server/run.mjs <program> …`: runs a program as it was built, or from its sources
// when these are newer.
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { register } from "tsx/esm/api";
import { areBuilt, BUILT, PROGRAMS } from "./programs.mjs";

const [name = ""] = process.argv.splice(2, 1);
const source = new Map(Object.entries(PROGRAMS)).get(name);
if (source === undefined) throw new Error(`There is no program ${name}.`);
if (areBuilt()) await import(pathToFileURL(join(BUILT, `${name}.js`)).href);
else {
  register();
  await import(pathToFileURL(source).href);
}
