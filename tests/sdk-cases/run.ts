import { runSuite } from "#tests/support/run-suite";

/** `npm run test:sdk-cases -- <sdk-cases.json>`: GrowthBook's published cases, through its SDK and what we serve it. */
runSuite({
  script: "test:sdk-cases",
  config: "tests/sdk-cases/vitest.config.ts",
  variable: "AGORA_SDK_CASES",
  wants: "file",
});
