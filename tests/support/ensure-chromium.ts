import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** The browser of this machine that tests can drive, or null. `AGORA_CHROMIUM` names one that lies elsewhere. */
function findChromium(): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = [
    process.env["AGORA_CHROMIUM"],
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
    MAC,
    chromium.executablePath(),
  ];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

const WAYS: [string, string[]][] = [
  [
    "sh",
    [
      "-c",
      "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-cjk",
    ],
  ],
  [process.execPath, ["node_modules/playwright-core/cli.js", "install", "--with-deps", "chromium"]],
  [process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"]],
];

/** Finds a browser, or gets one by whichever way the machine allows. @throws saying what to do */
export function ensureChromium(): string {
  const there = findChromium();
  if (there) return there;
  for (const [command, args] of WAYS) {
    try {
      execFileSync(command, args, { stdio: "ignore", timeout: 300_000 });
    } catch {
      continue;
    }
    const got = findChromium();
    if (got) return got;
  }
  throw new Error(
    "The browser tests need Chromium. Install it, or name one that is there in AGORA_CHROMIUM.",
  );
}
