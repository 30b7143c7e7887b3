import type { Control } from "./control";

interface Options {
  /** `postgres://user:password@host:port/database`; without it PostgreSQL runs in this process. */
  url: string | undefined;
  /** the folder of the embedded database */
  path: string;
}

/**
 * Opens the control database; the driver of the other kind is not loaded.
 *
 * @throws ControlError "locked" when another process uses the folder, "unreachable" when the server does not answer
 */
export async function openControl({ url, path }: Options): Promise<Control> {
  if (url === undefined) {
    const { openEmbeddedControl } = await import("./open-embedded-control");
    return openEmbeddedControl(path);
  }
  const { openServerControl } = await import("./open-server-control");
  return openServerControl(url);
}
