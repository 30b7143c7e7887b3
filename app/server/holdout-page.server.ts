import type { AppLoadContext } from "@remix-run/node";
import { readHoldouts } from "#experiments/flags/holdouts";
import { holdoutExperiment } from "#experiments/reports/holdout-experiment";
import type { HoldoutPageData } from "~/features/experiments/holdout-page";
import { readPreferences } from "./preferences.server";
import type { Membership } from "./project.server";
import { askedSplit, readToldApart } from "./told-apart.server";
import { liveScorecard } from "./shown-scorecard";

/** What the page of a holdout shows. @throws 404 when there is none of this key */
export async function readHoldoutPage(
  request: Request,
  context: AppLoadContext,
  { project }: Membership,
  key: string,
): Promise<HoldoutPageData> {
  const { control, clock } = context.services;
  const holdout = (await readHoldouts(control, project.id)).find((one) => one.key === key);
  if (holdout === undefined) throw new Response(null, { status: 404, statusText: "Not Found" });
  const experiment = holdoutExperiment(holdout);
  const seen = { project, includeExcluded: false, signal: request.signal, caller: "holdout page" };
  const { language } = await readPreferences(request);
  const split = askedSplit(request);
  const [card, told] = await Promise.all([
    liveScorecard(context, seen, experiment, language),
    readToldApart(context, seen, experiment, { split, language }),
  ]);
  const { minimumEffect, plannedDays, unit, analysis } = experiment.design;
  return {
    project: { key: project.key, zone: project.zone, currency: project.currency },
    name: holdout.name,
    design: { minimumEffect, plannedDays, unit, analysis },
    ...{ card, told, language },
    alarms: [],
    now: clock().getTime(),
  };
}
