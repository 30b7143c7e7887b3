/** The id that an invite and its acceptance have in common, "" without one: SQL over the column `properties`. */
export const INVITE_ID =
  "ifNull(coalesce(nullIf(toString(properties.invite_id), ''), toString(properties.inviteId)), '')";
