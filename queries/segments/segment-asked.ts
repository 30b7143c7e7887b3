import { z } from "zod";
import { type Filter, filterSchema } from "#queries/filters/filter";
import { isOfMembers } from "#queries/filters/is-of-members";

const ofMembers = filterSchema.refine(
  isOfMembers,
  "wants conditions on members only: cohort.…, member.…, join.…, trait.… or variant.…",
);

/** A segment: the members for whom a filter holds, against all others, or against those of another segment. */
export const segmentParams = z.strictObject({ segment: ofMembers, against: ofMembers.optional() });
export type SegmentParams = z.infer<typeof segmentParams>;

/** Who a segment is held against: another, or everybody else. */
export const otherOf = ({ segment, against }: SegmentParams): Filter => against ?? { not: segment };
