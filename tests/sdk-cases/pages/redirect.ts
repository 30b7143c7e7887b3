import { GrowthBook, type Options } from "@growthbook/growthbook";

/** A page whose experiments may lead to another page; the test starts it. */
Object.assign(window, {
  start: async (options: Options) => {
    const exposures: boolean[] = [];
    const sdk = new GrowthBook({
      ...options,
      trackingCallback: (_, { inExperiment }) => void exposures.push(inExperiment),
    });
    await sdk.init({ streaming: false });
    return { exposures, leadsTo: sdk.getRedirectUrl() };
  },
});
