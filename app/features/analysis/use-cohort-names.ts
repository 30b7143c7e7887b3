import { useRouteLoaderData } from "@remix-run/react";
import type { loader } from "~/routes/project";
import type { CohortName } from "./cohort-name";

/** The cohorts of the project whose page this is, by name. */
export const useCohortNames = (): readonly CohortName[] =>
  useRouteLoaderData<typeof loader>("routes/project")?.cohorts ?? [];
