import {
  type CohortChange,
  cohortChange,
  type NewCohort,
  newCohort,
} from "#queries/cohorts/cohort-definition";
import { fromJson } from "#queries/search-problem";
import type { CohortProblem } from "./cohorts-page-data";

type CohortForm =
  | { kind: "create"; cohort: NewCohort }
  | { kind: "change"; cohort: CohortChange }
  | { kind: "remove"; id: number }
  | ({ kind: "refused" } & CohortProblem)
  | { kind: "foreign" };

const textOf = (value: FormDataEntryValue | null) => (typeof value === "string" ? value : "");

/**
 * What a form of the cohorts asks for; "foreign" is none of ours. User ids stand one on a line, or between commas; none
 * in a change leave the list as it is.
 */
export function readCohortForm(form: FormData): CohortForm {
  const intent = form.get("intent");
  if (intent === "remove") {
    const id = Number(textOf(form.get("cohort")));
    return Number.isSafeInteger(id) && id > 0 ? { kind: "remove", id } : { kind: "foreign" };
  }
  if (intent !== "create" && intent !== "change") return { kind: "foreign" };
  const name = textOf(form.get("name"));
  if (name.trim() === "") return { kind: "refused", problem: "name" };
  const isList = form.has("users");
  const users = textOf(form.get("users"))
    .split(/[\n,，]/u)
    .map((user) => user.trim())
    .filter((user) => user !== "");
  const refused = { kind: "refused", problem: isList ? "users" : "criteria" } as const;
  const from = isList ? { users: [...new Set(users)] } : fromJson(textOf(form.get("criteria")));
  if (intent === "change") {
    const kept = isList && users.length === 0;
    const changed = cohortChange.safeParse({ name, ...(kept ? {} : { from }) });
    return changed.success ? { kind: "change", cohort: changed.data } : refused;
  }
  const parsed = newCohort.safeParse({ name, from });
  return parsed.success ? { kind: "create", cohort: parsed.data } : refused;
}
