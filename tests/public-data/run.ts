import { runSuite } from "#tests/support/run-suite";

/** `npm run test:public-data -- <folder>`: checks the product against public data with published answers. */
runSuite({
  script: "test:public-data",
  config: "tests/public-data/vitest.config.ts",
  variable: "AGORA_PUBLIC_DATA",
});
