import type { AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import type { Project } from "#queries/project";
import { readSpendFile } from "#server/spend/read-spend-file";
import { spendLine } from "#server/spend/spend-line";
import { spendMoney } from "#server/spend/spend-money";
import { storeSpend } from "#server/spend/store-spend";
import type { Role } from "#store/postgres/schema";
import type { SpendAnswer } from "~/features/cost/spend-answer";
import type { Account } from "./session.server";

/** Who enters what was spent. */
export const SPEND_EDITORS: readonly Role[] = ["owner", "manager"];

const FILE_LIMIT = 5_000_000;
const text = z.string().max(2000).default("");
const line = z.object({ date: text, channel: text, campaign: text, amount: text, currency: text });
const form = z.discriminatedUnion("intent", [
  line.extend({ intent: z.enum(["set", "remove"]) }),
  z.object({ intent: z.literal("import"), file: z.instanceof(File) }),
]);

/** Does what a form asks for. @returns what is wrong with it, null where it is done @throws a 400 answer when it is none of ours */
export async function changeSpend(
  { services }: AppLoadContext,
  { project, account }: { project: Project; account: Account },
  given: FormData,
): Promise<SpendAnswer | null> {
  const parsed = form.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw new Response("form", { status: 400, statusText: "Bad Request" });
  const change = { project: project.id, account: account.id, at: services.clock() };
  const money = await spendMoney(services.control, project);
  if (parsed.data.intent === "import") {
    const { file } = parsed.data;
    if (file.size > FILE_LIMIT) return { kind: "large" };
    const read = await readSpendFile(await file.text(), money);
    if ("problems" in read) return { kind: "file", name: file.name, problems: read.problems };
    const subject = file.name.slice(0, 200);
    await storeSpend(services, { ...change, action: "spend.import", subject }, read.lines);
    return null;
  }
  const { intent, ...fields } = parsed.data;
  const read = spendLine(fields, money);
  if ("fault" in read) return { kind: "line", ...read, entered: fields };
  const subject = [read.day, read.channel, ...(read.campaign === "" ? [] : [read.campaign])].join(" ");
  await storeSpend(services, { ...change, action: `spend.${intent}`, subject }, [read]);
  return null;
}
