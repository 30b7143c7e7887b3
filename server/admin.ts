import { readFile } from "node:fs/promises";
import pino from "pino";
import { callProgram } from "#server/admin/call-program";
import { COMMANDS } from "#server/admin/commands";
import { readConfig } from "#server/config";
import { exitWithSentence } from "#server/exit-with-sentence";

/**
 * `npm run admin -- <what> <verb> --argument value …`: manages projects, keys, tokens and accounts,
 * whether the program is running or not. Prints the result as JSON.
 */
const words = process.argv.slice(2);
const name = words.slice(0, 2).join(" ");
const args: Record<string, string> = {};
for (let index = 2; index < words.length; index += 2) {
  args[(words[index] ?? "").replace(/^--/, "")] = words[index + 1] ?? "";
}

/** `--file` names a file; what is in it is what the command is told, wherever it is carried out. */
const withFile = async ({ file, ...others }: Record<string, string>) =>
  file === undefined ? others : { ...others, file: await readFile(file, "utf8") };

if (!COMMANDS[name]) {
  const known = Object.entries(COMMANDS).map(([key, { about }]) => `  ${key.padEnd(16)} ${about}`);
  exitWithSentence(new Error(`What can be said to "npm run admin --":\n${known.join("\n")}`));
}

try {
  const answer = await callProgram(
    readConfig(process.env),
    pino({ level: "warn" }),
    name,
    await withFile(args),
  );
  if ("error" in answer) throw new Error(answer.error);
  console.log(JSON.stringify(answer.result, null, 2));
  process.exit(0);
} catch (error) {
  exitWithSentence(error);
}
