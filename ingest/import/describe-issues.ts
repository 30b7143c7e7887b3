import type { z } from "zod";

type Issue = z.core.$ZodIssue;

function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, part) => {
    if (typeof part === "number") return `${place}[${part}]`;
    return place === "" ? String(part) : `${place}.${String(part)}`;
  }, "");
}

/**
 * Where none of several shapes fits, the one with a single thing wrong is the one that was meant.
 */
function whatWasMeant(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const nearest = issue.errors.filter((errors) => errors.length === 1);
  const [only] = nearest;
  if (!only || nearest.length > 1) return [issue];
  return only.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(whatWasMeant);
}

/** What is wrong with a file, a line for each place: `rows[0].time.zone: wants …`. */
export function describeIssues(issues: readonly Issue[]): string[] {
  return issues
    .flatMap(whatWasMeant)
    .map(({ path, message }) => `  ${placeOf(path) || "the whole"}: ${message}`);
}
