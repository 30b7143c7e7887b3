import { type ActionFunctionArgs, data as answer, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAcquisitionCost } from "#queries/acquisition/read-acquisition-cost";
import { spendEntries } from "#queries/acquisition/spend-entries";
import { CostPage } from "~/features/cost/cost-page";
import { Failure } from "~/frame/failure";
import { readBoard } from "~/server/board.server";
import { requireProject } from "~/server/project.server";
import { readForm } from "~/server/read-form";
import { changeSpend, SPEND_EDITORS } from "~/server/spend.server";

const MOST_ENTRIES = 50;

/** For members of the project. @throws 400 when the address asks for a period that does not exist */
export async function loader(call: LoaderFunctionArgs) {
  const { request, context, params } = call;
  const [{ role }, { data, frame }] = await Promise.all([
    requireProject(request, context, params["project"]),
    readBoard(call, {
      page: "cost",
      metrics: ["acquisition_cost", "new_members"],
      split: ["acquisition_cost"],
      breakdown: "",
      isUnfiltered: true,
    }),
  ]);
  const { warehouse } = context.services;
  const [cost, entries] = await Promise.all([
    readAcquisitionCost(warehouse, frame),
    spendEntries(warehouse, frame, { most: MOST_ENTRIES }),
  ]);
  return { data, cost, entries, mayEdit: SPEND_EDITORS.includes(role) };
}

/** For owners and managers of the project: enters, imports or takes away what was spent. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const editor = await requireProject(request, context, params["project"], SPEND_EDITORS);
  const wrong = await changeSpend(context, editor, await readForm(request));
  if (wrong !== null) return answer(wrong, { status: 422 });
  const { pathname, search } = new URL(request.url);
  return redirect(pathname + search);
}

export default function CostRoute() {
  return <CostPage {...useLoaderData<typeof loader>()} wrong={useActionData<typeof action>()} />;
}

export { Failure as ErrorBoundary };
