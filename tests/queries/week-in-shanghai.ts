import type { Deed } from "./stage";

const at = (date: number, time = "12:00") => `2026-03-${String(date).padStart(2, "0")}T${time}+08:00`;

/**
 * Two weeks of a community in Shanghai, from Monday 2 to Sunday 15 March 2026, and the running Monday 16.
 *
 *         Mo  Tu  We  Th  Fr  Sa  Su | Mo  Tu  We  Th  Fr  Sa  Su | Mo      J joins     x active
 *          2   3   4   5   6   7   8 |  9  10  11  12  13  14  15 | 16      j joins again
 * anna     J   x                     |  x   j       x             |  x      . did something that is not active
 * finn         J   x                 |          .                 |
 * ben                                |  x   J   x                 |         on the 9th not yet known
 * cleo                               |              J   x         |         known, but never sent "Member Joined"
 * dan                                |                      J   . |
 * eve                                |                          J |
 * botty                              |      J                     |         a bot
 * tess                               |              J             |         a test
 */
export const weekInShanghai: Deed[] = [
  { at: at(2, "10:00"), who: "anna", did: "Member Joined" },
  { at: at(3), who: "anna", did: "Order Completed", order: "O-1", money: "100.10" },
  { at: at(9), who: "anna", did: "NPS Answered", score: 3 },
  { at: at(10), who: "anna", did: "Member Joined" },
  // An order of the week before, reported again: it does not count once more, nor at its later amount.
  { at: at(10), who: "anna", did: "Order Completed", order: "O-1", money: "555" },
  { at: at(12, "10:00"), who: "anna", did: "Order Completed", order: "O-2", money: "200" },
  { at: at(12, "11:00"), who: "anna", did: "Order Completed", order: "O-2", money: "999" },
  { at: at(12), who: "anna", did: "NPS Answered", score: 9 },
  // A refund counts when it happens; its order is of the week before.
  { at: at(14), who: "anna", did: "Order Refunded", order: "O-1", money: "30" },
  { at: at(16, "08:00"), who: "anna", did: "Checked In" },

  { at: at(3), who: "finn", did: "Member Joined" },
  { at: at(4), who: "finn", did: "NPS Answered", score: 10 },
  { at: at(11), who: "finn", did: "Member Left" },

  { at: at(9, "20:00"), who: "ben's phone", did: "Page Viewed", anonymous: true },
  // Half past midnight in Shanghai is still the 9th in UTC.
  { at: at(10, "00:30"), who: "ben", also: "ben's phone", did: "Member Joined" },
  { at: at(11, "09:00"), who: "ben", did: "Order Completed", money: "50.05" },
  { at: at(11, "09:00"), who: "ben", did: "Order Completed", money: "50.05" },
  { at: at(11), who: "ben's phone", did: "NPS Answered", score: 6, anonymous: true },

  { at: at(12, "23:59:59.999"), who: "cleo", did: "Content Viewed" },
  { at: at(13, "00:00"), who: "cleo", did: "Content Viewed" },
  { at: at(13), who: "cleo", did: "Order Completed", order: "O-3", money: "0.01" },
  { at: at(13), who: "cleo", did: "NPS Answered", score: 8 },

  { at: at(14), who: "dan", did: "Member Joined" },
  { at: at(15), who: "dan", did: "Points Earned" },

  { at: at(15, "23:59"), who: "eve", did: "Member Joined" },

  { at: at(10), who: "botty", did: "Member Joined", excluded: "bot" },
  { at: at(10), who: "botty", did: "Order Completed", order: "O-9", money: "1000", excluded: "bot" },
  { at: at(10), who: "botty", did: "NPS Answered", score: 0, excluded: "bot" },
  { at: at(12), who: "tess", did: "Member Joined", excluded: "test" },
];
