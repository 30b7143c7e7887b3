import type { AppLoadContext } from "@remix-run/node";

/** Where this installation is reached from outside, without a slash at the end: as configured, else as asked for. */
export const publicAddress = (request: Request, { services }: AppLoadContext): string =>
  services.config.publicUrl?.replace(/\/$/, "") ?? new URL(request.url).origin;
