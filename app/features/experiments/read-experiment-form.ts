import { z } from "zod";
import { experimentAssignment } from "#experiments/design/experiment-assignment";
import { experimentDesign } from "#experiments/design/experiment-design";
import type { Problem } from "#experiments/flags/flag-error";
import { keySchema } from "#experiments/flags/names";
import { fromJson } from "#queries/search-problem";
import type { WrittenExperiment } from "./experiment-form-data";

/** What a new experiment is drawn by until it has a key. */
export const SEED_OF_KEY = "";

const designed = z.object({ design: experimentDesign, assignment: experimentAssignment });

const written = designed.extend({
  key: z.string().trim().pipe(keySchema),
  name: z.string().trim().min(1).max(200),
  seen: z
    .string()
    .transform((text) => (text === "" ? null : Number(text)))
    .pipe(z.number().int().positive().nullable()),
});

/** Draws by the experiment's own key where nothing else is said, so that two experiments know nothing of each other. */
const withSeed = (assignment: unknown, key: unknown): unknown =>
  typeof assignment === "object" &&
  assignment !== null &&
  "seed" in assignment &&
  assignment.seed === SEED_OF_KEY
    ? { ...assignment, seed: key }
    : assignment;

/** What the form of an experiment asks for, or what is wrong where. */
export function readExperimentForm(form: FormData): WrittenExperiment | { problems: Problem[] } {
  const said = Object.fromEntries(form);
  const parsed = written.safeParse({
    ...said,
    design: fromJson(said["design"]),
    assignment: withSeed(fromJson(said["assignment"]), said["key"]),
  });
  if (!parsed.success) return { problems: problemsOf(parsed.error) };
  const { seen, ...rest } = parsed.data;
  return { ...rest, turn: seen };
}

/** What is drawn by while it is not known by which key. */
const ANY_SEED = "not named yet";

/** What of the form an experiment is planned by, or what is wrong where; it need not have a name yet. */
export function readDesignForm(form: FormData): z.infer<typeof designed> | { problems: Problem[] } {
  const parsed = designed.safeParse({
    design: fromJson(form.get("design")),
    assignment: withSeed(fromJson(form.get("assignment")), ANY_SEED),
  });
  return parsed.success ? parsed.data : { problems: problemsOf(parsed.error) };
}

const problemsOf = ({ issues }: z.ZodError): Problem[] =>
  issues.map(({ path, message }) => ({ path: path.join("."), message }));
