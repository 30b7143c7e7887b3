import { type AppLoadContext, data, redirect } from "@remix-run/node";
import { saveExperiment } from "#experiments/lifecycle/save-experiment";
import { experimentPath } from "~/features/experiments/experiment-path";
import { readExperimentForm } from "~/features/experiments/read-experiment-form";
import { invalid, refusalOf, whoOf } from "./flags.server";
import type { Caller } from "./project.server";
import { readForm } from "./read-form";

/** Writes down what the form of an experiment says, and goes to its page; or says what is wrong. */
export async function answerExperimentForm(request: Request, context: AppLoadContext, caller: Caller) {
  const asked = readExperimentForm(await readForm(request));
  if ("problems" in asked) return data(invalid(asked.problems), { status: 422 });
  const { turn, ...written } = asked;
  const problem = await refusalOf(() =>
    saveExperiment(context.services.control, whoOf(context, caller), { ...written, seen: turn }),
  );
  return problem === null
    ? redirect(experimentPath(caller.project.key, asked.key))
    : data(problem, { status: 422 });
}
