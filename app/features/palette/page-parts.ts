import type { TextKey } from "~/i18n/use-text";

/** What stands on a page besides what its title says, so that it is found by that too; by the page's path. */
export const PAGE_PARTS: Readonly<Record<string, TextKey<"palette">>> = {
  growth: "partsOfGrowth",
  cost: "partsOfCost",
  referral: "partsOfReferral",
  engagement: "partsOfEngagement",
  content: "partsOfContent",
  commerce: "partsOfCommerce",
  brand: "partsOfBrand",
  lifecycle: "partsOfLifecycle",
  segments: "partsOfSegments",
  flags: "partsOfFlags",
};
