import { z } from "zod";
import { defineAnalysis } from "#queries/define-analysis";
import { type InviteSigns, inviteSignsPlace, readInviteSigns, readSuspects } from "./read-invite-signs";

export const inviteSignsAnalysis = defineAnalysis({
  name: "invite-signs",
  params: { schema: z.strictObject({}), parameters: [], texts: [] },
  read: readInviteSigns,
  table: ({ signs }: InviteSigns) => ({
    columns: ["sign", "inviter", "user_id", "members"],
    rows: signs.flatMap(({ sign, members, worst }) => [
      [sign, null, null, members],
      ...worst.map((one) => [sign, one.person, one.name, one.members]),
    ]),
  }),
  members: {
    place: {
      schema: inviteSignsPlace,
      parameters: Object.keys(inviteSignsPlace.shape),
      texts: ["sign", "inviter"],
    },
    read: (reader, frame, _, place) => readSuspects(reader, frame, place),
  },
});
