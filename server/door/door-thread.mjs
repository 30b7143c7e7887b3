// TRICKY: a thread does not inherit the loader that runs TypeScript, so its first file is plain JavaScript.
import { register } from "tsx/esm/api";

register();
await import("./door-worker.ts");
