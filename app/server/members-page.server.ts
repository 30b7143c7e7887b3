import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { type MembersQuestion, membersQuestion } from "#queries/members/members-question";
import { readMembers } from "#queries/members/read-members";
import { problemsOf } from "#queries/search-problem";
import type { MembersPageData } from "~/features/members/members-page-data";
import { readPreferences } from "./preferences.server";
import { requireProject } from "./project.server";
import { publicAddress } from "./public-address";
import { readFrame } from "./view.server";
import { findWriteKey, KEY_READERS } from "./write-key.server";

const PER_PAGE = 50;
const offsetSchema = z.coerce.number().int().min(0).catch(0);

/** @throws a 400 answer that names the first parameter in the way */
function readQuestion(search: URLSearchParams): MembersQuestion {
  const parsed = membersQuestion.safeParse(
    Object.fromEntries([...search].filter(([, value]) => value !== "")),
  );
  if (parsed.success) return parsed.data;
  throw Response.json(problemsOf(parsed.error)[0], { status: 400, statusText: "Bad Request" });
}

/**
 * For members of the project: a part of the members that an address asks for; past their end, the first one.
 * @throws 400 when the address asks for what does not exist
 */
export async function readMembersPage({
  request,
  context,
  params,
}: LoaderFunctionArgs): Promise<MembersPageData> {
  const { project, role } = await requireProject(request, context, params["project"]);
  const { warehouse } = context.services;
  const frame = {
    ...(await readFrame(request, context, project)),
    signal: request.signal,
    caller: "members page",
  };
  const { searchParams } = new URL(request.url);
  const question = readQuestion(searchParams);
  const read = (offset: number) => readMembers(warehouse, frame, question, { limit: PER_PAGE, offset });
  const wanted = offsetSchema.parse(searchParams.get("offset") ?? 0);
  const [asked, { language }] = await Promise.all([read(wanted), readPreferences(request)]);
  const isPast = asked.count === 0 && wanted > 0;
  const { count, members } = isPast ? await read(0) : asked;
  const writeKey = count === 0 && KEY_READERS.includes(role) ? await findWriteKey(context, project.id) : null;
  const { key, zone, currency } = project;
  const file = new URLSearchParams(searchParams);
  file.delete("offset");
  file.set("project", key);
  file.set("format", "csv");
  return {
    project: { key, zone, currency },
    question,
    count,
    offset: isPast ? 0 : wanted,
    perPage: PER_PAGE,
    members,
    file: `/api/v1/members?${file.toString()}`,
    firstEvent: writeKey === null ? null : { address: publicAddress(request, context), writeKey },
    language,
    now: frame.now.getTime(),
  };
}
