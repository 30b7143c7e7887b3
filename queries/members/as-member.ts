import { moneyText, moneyUnits } from "#queries/money/exact-money";
import type { Member } from "./member";
import type { memberFacts } from "./member-facts";

export type MemberFacts = Awaited<ReturnType<typeof memberFacts>>[number];

/** A member as lists show them. */
export const asMember = ({ total, refunded, inviter: _, ...facts }: MemberFacts): Member => ({
  ...facts,
  netSales: moneyText(moneyUnits(total) - moneyUnits(refunded)),
});
