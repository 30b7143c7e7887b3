import posthog from "posthog-js";
import { ANSWER, DOOR, KEY, ORDER, TRAITS, USER } from "./scene";

posthog.init(KEY, {
  api_host: DOOR,
  autocapture: false,
  capture_pageview: true,
  opt_out_useragent_filter: true,
});
posthog.identify(USER, TRAITS);
posthog.capture("Order Completed", ORDER);
posthog.capture("NPS Answered", ANSWER);
