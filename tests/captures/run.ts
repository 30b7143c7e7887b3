import { runSuite } from "#tests/support/run-suite";

/** `npm run test:captures -- <folder>`: replays requests of real SDKs, recorded on the wire, through the door. */
runSuite({ script: "test:captures", config: "tests/captures/vitest.config.ts", variable: "AGORA_CAPTURES" });
