import type { RecentEvent } from "#store/events/recent-event";

/** What is looked for among the events at hand. */
export interface LiveSearch {
  text: string;
  outcome: "all" | "accepted" | "quarantined";
}

/** Whether an event has a text anywhere in it, whatever the case, and the outcome that is wanted. */
export function matches({ raw, row, refusal, source }: RecentEvent, { text, outcome }: LiveSearch): boolean {
  if (outcome !== "all" && (outcome === "accepted") !== (refusal === null)) return false;
  if (text === "") return true;
  const places = [
    source,
    raw ?? "",
    row?.event ?? "",
    row?.user_id ?? "",
    row?.channel ?? "",
    refusal?.code ?? "",
  ];
  const wanted = text.toLowerCase();
  return places.some((place) => place.toLowerCase().includes(wanted));
}
