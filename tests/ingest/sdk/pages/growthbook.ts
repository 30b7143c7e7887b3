import { GrowthBook } from "@growthbook/growthbook";
import { growthbookTrackingPlugin } from "@growthbook/growthbook/plugins";
import { ANSWER, DOOR, KEY, ORDER, USER } from "./scene";

const growthbook = new GrowthBook({
  clientKey: KEY,
  attributes: { user_id: USER, device_id: "d-1" },
  plugins: [growthbookTrackingPlugin({ ingestorHost: DOOR })],
});
growthbook.run({ key: "checkout", variations: ["old", "new"], hashAttribute: "user_id", weights: [0, 1] });
await growthbook.logEvent("Page View", {});
await growthbook.logEvent("Order Completed", ORDER);
await growthbook.logEvent("NPS Answered", ANSWER);
