import type { LoaderFunctionArgs } from "@remix-run/node";
import { readLiveExposures } from "#experiments/watch/read-live-exposures";
import type { LiveArms } from "~/features/experiments/live-arms";
import { instantOfColumn } from "~/format/instant-words";
import { requireExperiment } from "~/server/experiments.server";
import { requireProject } from "~/server/project.server";

/** For members of the project: who is in an experiment just now. @throws 404 when there is none of this key */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const membership = await requireProject(request, context, params["project"]);
  const { warehouse, clock } = context.services;
  const experiment = await requireExperiment(context, membership, params);
  const now = clock();
  const { arms, inSeveral, unlisted } = await readLiveExposures(
    warehouse,
    { project: membership.project, now },
    experiment,
  );
  const live: LiveArms = {
    arms: arms.map(({ last, ...arm }) => ({ ...arm, last: last === null ? null : instantOfColumn(last) })),
    inSeveral,
    unlisted,
    now: now.getTime(),
  };
  return Response.json(live, { headers: { "cache-control": "no-store" } });
}
