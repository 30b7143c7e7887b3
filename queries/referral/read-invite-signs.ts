import { z } from "zod";
import type { Frame } from "#queries/frame";
import { readProfiles } from "#queries/members/read-profiles";
import type { Reader } from "#queries/scope";
import { INVITE_SIGNS, type InviteSign } from "#queries/sources/invite-signs";
import { suspects } from "./suspects";

const MOST_INVITERS = 10;

/** Who shows a sign that something is wrong with their invites; see docs/analyses/invite-signs.md. */
export interface SignFound {
  sign: InviteSign;
  /** on both sides of the invites */
  members: number;
  inviters: number;
  /** those of the inviters with the most members */
  worst: { person: string; name: string; members: number }[];
}

/** Every sign, the gravest first. */
export interface InviteSigns {
  signs: SignFound[];
}

/** Whom a number means: all with a sign, or those of them on one inviter's invites. */
export const inviteSignsPlace = z.strictObject({
  sign: z.enum(INVITE_SIGNS),
  inviter: z
    .string()
    .regex(/^\d{1,20}$/)
    .optional(),
});
export type InviteSignsPlace = z.infer<typeof inviteSignsPlace>;

function read(reader: Reader, frame: Frame) {
  const { project, period, includeExcluded, signal, caller } = frame;
  return suspects(reader, { project, period, includeExcluded, signal, caller }, {});
}

const personsOf = (rows: readonly { persons: string[] }[]) => [
  ...new Set(rows.flatMap(({ persons }) => persons)),
];

/** The signs there are, of all time and whatever the filter. */
export async function readInviteSigns(reader: Reader, frame: Frame): Promise<InviteSigns> {
  const rows = await read(reader, frame);
  const found = INVITE_SIGNS.map((sign) => ({ sign, rows: rows.filter((row) => row.sign === sign) }));
  const shown = found.flatMap((one) => one.rows.slice(0, MOST_INVITERS).map(({ inviter }) => inviter));
  const profiles = await readProfiles(reader, frame, [...new Set(shown)]);
  const names = new Map(profiles.map(({ person, userId }) => [person, userId]));
  return {
    signs: found.map(({ sign, rows: own }) => ({
      sign,
      members: personsOf(own).length,
      inviters: own.length,
      worst: own.slice(0, MOST_INVITERS).map(({ inviter, persons }) => ({
        person: inviter,
        name: names.get(inviter) ?? "",
        members: persons.length,
      })),
    })),
  };
}

/** The members behind one of the numbers, by person id. */
export async function readSuspects(
  reader: Reader,
  frame: Frame,
  { sign, inviter }: InviteSignsPlace,
): Promise<string[]> {
  const rows = await read(reader, frame);
  return personsOf(
    rows.filter((row) => row.sign === sign && (inviter === undefined || row.inviter === inviter)),
  ).toSorted();
}
