import { RudderAnalytics } from "@rudderstack/analytics-js/bundled";
import { ANSWER, DOOR, KEY, ORDER, TRAITS, USER } from "./scene";

const analytics = new RudderAnalytics();
analytics.load(KEY, DOOR, { configUrl: DOOR });
analytics.page("Shop");
analytics.identify(USER, TRAITS);
analytics.track("Order Completed", ORDER);
analytics.track("NPS Answered", ANSWER);
