/** What members can be sorted by; the greatest first, and those without a value last. */
export const MEMBER_SORTS = ["last_seen", "joined", "orders", "net_sales", "events"] as const;
export type MemberSort = (typeof MEMBER_SORTS)[number];
