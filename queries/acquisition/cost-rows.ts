import { eventText } from "#queries/filters/subject-sql";
import { type Fragment, join } from "#queries/fragment";

/**
 * What it cost to win members on the scope's days up to the day {today}, a row for each amount: day Date, channel, campaign
 * ("" is none), amount Decimal(18, 4), and `kind`
 *
 * - `spend`     spent on the channel and campaign
 * - `reward`    paid for an invite, of the channel and campaign through which its first accepter joined
 * - `untraced`  paid for an invite that nobody is known to have accepted: of no channel
 * - `unpriced`  a reward that is no amount of money, so 0
 *
 * Takes the parameter {today}.
 */
export const costRows: Fragment = join(
  [eventText({ of: "event", json: "properties", name: "reward" }, "reward")],
  ([reward = ""]) => `
    SELECT day, channel, campaign, toDecimal64(amount, 4) AS amount, 'spend' AS kind
    FROM spend
    WHERE day <= {today:Date}
    UNION ALL
    SELECT r.day AS day, j.channel AS channel, j.campaign AS campaign,
      if(isNull(r.paid) OR assumeNotNull(r.paid) < 0, toDecimal64(0, 4), assumeNotNull(r.paid)) AS amount,
      multiIf(isNull(r.paid) OR assumeNotNull(r.paid) < 0, 'unpriced', a.person = 0, 'untraced', 'reward') AS kind
    FROM (
      SELECT day, invite, toDecimal64OrNull(${reward}, 4) AS paid
      FROM happenings
      WHERE event = 'Invite Rewarded' AND day <= {today:Date}
    ) AS r
    LEFT JOIN accepted_invites AS a ON a.invite = r.invite
    LEFT JOIN first_joins AS j ON j.person = a.person`,
  ["spend", "happenings", "accepted_invites", "first_joins"],
);
