import { accessSync } from "node:fs";
import { join } from "node:path";

/** The path of a public data file. @throws when the folder was not named or lacks the file */
export function publicFile(name: string): string {
  const folder = process.env["AGORA_PUBLIC_DATA"];
  if (!folder) throw new Error("Say where the public data lies: npm run test:public-data -- <folder>");
  const path = join(folder, name);
  accessSync(path);
  return path;
}
