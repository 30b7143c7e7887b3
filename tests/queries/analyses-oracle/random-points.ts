import type { DrawnEvent } from "./log-event";
import type { Draws } from "./random-numbers";

const blank = { channel: "", category: "", order: "", money: "0", score: null, traits: {} };

function given(draws: Draws): Pick<DrawnEvent, "event" | "properties"> {
  const event = draws.one([
    "Points Earned",
    "Points Earned",
    "Points Redeemed",
    "Level Reached",
    "Badge Earned",
  ]);
  if (event === "Level Reached") return { event, properties: { level: draws.one([1, "2", 2, "10", ""]) } };
  if (event === "Badge Earned") {
    return {
      event,
      properties: draws.chance(0.2) ? {} : { badge: draws.one(["tea master", "茶友", "host"]) },
    };
  }
  return {
    event,
    properties: {
      ...(draws.chance(0.1) ? {} : { points: draws.one([5, 0.25, "10.5", "0.0001", "many", 300]) }),
      ...(draws.chance(0.2) ? {} : { reason: draws.one(["check in", "post", "Post", "order"]) }),
    },
  };
}

/** Points, levels and badges at any instant that `instant` gives; some say neither how many nor what for. */
export const randomPoints = (draws: Draws, persons: readonly string[], instant: () => number): DrawnEvent[] =>
  persons.flatMap((person) =>
    Array.from({ length: draws.below(8) }, () => ({ ...blank, person, time: instant(), ...given(draws) })),
  );
