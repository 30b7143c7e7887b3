import type { AppLoadContext } from "@remix-run/node";
import { type TrendsParams, trendsParams } from "#queries/trends/trends-question";
import type { Language } from "~/i18n/languages";
import type { Caller } from "./project.server";

/** How many members are active. */
const USUAL = trendsParams.parse({ series: [{ events: [{ event: "*" }], measure: "members" }] });

/**
 * What Explore asks until somebody asks something else: the series that the project's own flag `agora.explore` gives the
 * reader, or how many members are active where it gives none or what is no question.
 */
export async function usualTrends(
  { services }: AppLoadContext,
  { project, role, account }: Caller,
  language: Language,
): Promise<TrendsParams> {
  const reader = { id: String(account.id), role, language };
  const series = await services.ownFlags.value(project.id, "agora.explore", reader);
  const asked = trendsParams.safeParse({ series });
  return asked.success ? asked.data : USUAL;
}
