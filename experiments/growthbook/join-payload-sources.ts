import type { PayloadSource } from "./payload-source";

/** Payloads of several sources as one; a key that two of them know is served by the first. */
export const joinPayloadSources = (sources: readonly PayloadSource[]): PayloadSource => ({
  clientKeys: () => [...new Set(sources.flatMap((source) => source.clientKeys()))],
  current: (clientKey) => {
    for (const source of sources) {
      const served = source.current(clientKey);
      if (served !== null) return served;
    }
    return null;
  },
  onChange: (listener) => {
    const stops = sources.map((source) => source.onChange(listener));
    return () => stops.forEach((stop) => stop());
  },
});
