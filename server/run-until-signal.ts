import type { Logger } from "pino";
import type { Agora } from "#server/start-agora";

const GRACE_MS = 9_000;

/** Waits for SIGTERM or SIGINT, closes in order, and leaves within ten seconds. */
export function runUntilSignal(agora: Agora, log: Logger): void {
  let asked = false;
  const stop = (signal: NodeJS.Signals) => {
    if (asked) return;
    asked = true;
    log.info({ signal }, "closing");
    setTimeout(() => {
      // Nothing acknowledged is lost: what the spool holds is stored at the next start.
      log.error("closing took too long; leaving");
      process.exit(1);
    }, GRACE_MS).unref();
    agora.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, "closing failed");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
