import { GrowthBook, type Options, setPolyfills } from "@growthbook/growthbook";

/** A page with GrowthBook's SDK: its address says which key it has; the test calls what is left on `window`. */
const query = new URLSearchParams(location.search);
const exposures: string[] = [];
let sdk: GrowthBook;

Object.assign(window, {
  exposures,
  start: async (options: Options) => {
    sdk = new GrowthBook({
      apiHost: query.get("host") ?? "",
      clientKey: query.get("key") ?? "",
      attributes: { id: "anna" },
      trackingCallback: ({ key }, result) => void exposures.push(`${key}=${result.key}`),
      ...options,
    });
    const { success, source } = await sdk.init({ streaming: true });
    return { success, source };
  },
  tea: () => sdk.getFeatureValue("tea", "none"),
  setAttributes: (attributes: Record<string, unknown>) => sdk.setAttributes(attributes),
  payload: () => JSON.stringify(sdk.getDecryptedPayload()),
  /** Fetches anew, and lets the browser use what it holds only if the server says so. */
  fetchAgain: async () => {
    setPolyfills({
      fetch: (address: string, init: RequestInit) => fetch(address, { ...init, cache: "no-cache" }),
    });
    await sdk.refreshFeatures({ skipCache: true });
  },
});
