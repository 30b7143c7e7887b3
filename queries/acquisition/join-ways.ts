import { type Fragment, plain } from "#queries/fragment";

/** By which channel and campaign members came, "" where it is not known: person, channel, campaign. */
export const joinWays: Fragment = {
  ...plain(`
    SELECT m.person AS person, toString(j.channel) AS channel, c.campaign AS campaign
    FROM memberships AS m
    LEFT JOIN join_channels AS j ON j.person = m.person
    LEFT JOIN join_campaigns AS c ON c.person = m.person`),
  reads: ["memberships", "join_channels", "join_campaigns"],
};
