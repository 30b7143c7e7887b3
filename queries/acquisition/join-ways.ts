import { type Fragment, plain } from "#queries/fragment";

/** By which channel and campaign members came, "" where it is not known: person, channel, campaign. */
export const joinWays: Fragment = {
  ...plain(`
    SELECT m.person AS person, j.channel AS channel, j.campaign AS campaign
    FROM memberships AS m
    LEFT JOIN first_joins AS j ON j.person = m.person`),
  reads: ["memberships", "first_joins"],
};
