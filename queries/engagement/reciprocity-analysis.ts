import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import type { Frame } from "#queries/frame";
import type { Reader } from "#queries/scope";
import { reciprocityMembers, reciprocityTies, WAYS } from "./reciprocity-ties";

/**
 * Whether who turns to another is turned to as well, in one way. Each two members make a tie for each of them who turned to
 * the other.
 */
export interface WayReciprocity {
  way: (typeof WAYS)[number];
  ties: number;
  /** ties whose other end turned back */
  returned: number;
  /** returned ÷ ties, 0–1; null without a tie */
  reciprocity: number | null;
  /** members who turned to somebody, and those of them whom somebody turned back to */
  turned: number;
  heard: number;
}

/** Reciprocity in any way and in each. */
export interface Reciprocity {
  ways: WayReciprocity[];
}

/** Who turned to somebody in a way, or heard back. */
const place = z.strictObject({ group: z.enum(WAYS), who: z.enum(["turned", "heard"]) });

/** Whether members who turn to others in the period are turned to by these. */
export async function readReciprocity(reader: Reader, frame: Frame): Promise<Reciprocity> {
  const rows = await reciprocityTies(reader, frame, { filter: frame.filter });
  return {
    ways: WAYS.map((way) => {
      const { ties = 0, returned = 0, turned = 0, heard = 0 } = rows.find((row) => row.way === way) ?? {};
      return { way, ties, returned, reciprocity: ties === 0 ? null : returned / ties, turned, heard };
    }),
  };
}

export const reciprocityAnalysis = defineAnalysis({
  name: "reciprocity",
  params: { schema: z.strictObject({}), parameters: [], texts: [] },
  read: readReciprocity,
  table: ({ ways }: Reciprocity) => ({
    columns: ["way", "ties", "returned", "reciprocity", "members_who_turned", "members_who_heard_back"],
    rows: ways.map((one) => [one.way, one.ties, one.returned, one.reciprocity, one.turned, one.heard]),
  }),
  members: {
    place: { schema: place, parameters: Object.keys(place.shape), texts: ["group", "who"] },
    read: async (reader, frame, _, { group, who }) => {
      const { filter } = frame;
      const rows = await reciprocityMembers(reader, frame, { filter, way: group, heard: who === "heard" });
      return rows.map(({ person }) => person);
    },
  },
});
