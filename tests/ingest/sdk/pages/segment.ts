import { AnalyticsBrowser } from "@segment/analytics-next";
import { ANSWER, DOOR, KEY, ORDER, TRAITS, USER } from "./scene";

const analytics = AnalyticsBrowser.load({ writeKey: KEY, cdnURL: DOOR });
await analytics.page("Shop");
await analytics.identify(USER, TRAITS);
await analytics.track("Order Completed", ORDER);
await analytics.track("NPS Answered", ANSWER);
