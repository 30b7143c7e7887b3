import type { Step } from "#ingest/pipeline/step";
import { columnText, COLUMN_LIMIT } from "#ingest/pipeline/values/column-text";
import { isJsonObject } from "#ingest/pipeline/values/json-object";
import { textOf } from "#ingest/pipeline/values/text-of";

/** Puts what the event is about: content, activity, order, and the category of the content or of the first product. */
export const putSubjects: Step = (draft) => {
  const content = columnText(draft, ["content_id", "contentId"]);
  if (typeof content !== "string") return content;
  draft.content = content;

  const activity = columnText(draft, ["activity_id", "activityId"]);
  if (typeof activity !== "string") return activity;
  draft.activity = activity;

  const orderId = columnText(draft, ["order_id", "orderId"]);
  if (typeof orderId !== "string") return orderId;
  draft.orderId = orderId;

  const category = columnText(draft, ["category"]);
  if (typeof category !== "string") return category;
  draft.category = category;
  if (category !== "") return null;

  const { products } = draft.properties;
  const first: unknown = Array.isArray(products) ? products[0] : null;
  if (!isJsonObject(first)) return null;
  const ofProduct = textOf(first.category, "properties.products.0.category", COLUMN_LIMIT) ?? "";
  if (typeof ofProduct !== "string") return ofProduct;
  draft.category = ofProduct;
  return null;
};
