import { GrowthBook } from "@growthbook/growthbook";
import { createClient } from "../../../../ingest/clients/browser/create-client";

/** Our own client on a page: the address says where the door is; the test calls what is left on `window`. */
const params = new URLSearchParams(location.search);
const client = createClient({
  host: params.get("door") ?? "",
  writeKey: params.get("key") ?? "",
  consent: params.has("ask") ? "required" : "granted",
});
const showExperiment = () => {
  const growthbook = new GrowthBook({
    attributes: { id: client.ids().anonymousId },
    trackingCallback: client.exposure,
  });
  const rule = {
    variations: ["red", "green"],
    key: "checkout",

    coverage: 1,
    weights: [0, 1],
  };
  growthbook.initSync({ payload: { features: { button: { defaultValue: "grey", rules: [rule] } } } });
  return growthbook.getFeatureValue("button", "");
};
Object.assign(window, { client, showExperiment });
