import { z } from "zod";
import { type Condition, conditionSchema, groupsIn } from "./condition";
import { keySchema } from "./names";

/** In any, in all or in none of some saved groups. */
const groupMatch = z.strictObject({
  match: z.enum(["any", "all", "none"]),
  groups: z.array(keySchema).min(1).max(50),
});

/** Whom a rule or an experiment means: those for whom the condition and every match of groups hold. */
export const targeting = {
  condition: conditionSchema.default({}),
  groups: z.array(groupMatch).max(20).default([]),
};

export interface Targeting {
  condition: Condition;
  groups: z.infer<typeof groupMatch>[];
}

/** Every saved group that a targeting needs, some perhaps twice. */
export const groupsOf = ({ condition, groups }: Targeting): string[] => [
  ...groupsIn(condition),
  ...groups.flatMap((match) => match.groups),
];

/**
 * The targeting as one condition of the SDK's; null when everybody is meant.
 *
 * @param attributeOf the attribute whose values a group lists
 */
export function conditionOf(
  { condition, groups }: Targeting,
  attributeOf: (group: string) => string,
): Condition | null {
  const parts = [
    ...(Object.keys(condition).length > 0 ? [condition] : []),
    ...groups.map(({ match, groups: keys }): Condition => {
      const operator = match === "none" ? "$notInGroup" : "$inGroup";
      const each = keys.map((key): Condition => ({ [attributeOf(key)]: { [operator]: key } }));
      return match === "any" ? { $or: each } : { $and: each };
    }),
  ];
  const [first = null, ...others] = parts;
  return others.length === 0 ? first : { $and: parts };
}
