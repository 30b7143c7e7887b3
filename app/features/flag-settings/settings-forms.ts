import { z } from "zod";
import { flagSettingsSchema } from "#experiments/flags/flag-settings";
import { newHoldout } from "#experiments/flags/holdouts";
import { keySchema } from "#experiments/flags/names";
import { newGroup } from "#experiments/flags/saved-groups";

/** What is typed between separators, each once. */
const listOf = (separator: RegExp) =>
  z.string().transform((text) => {
    const parts = text.split(separator).map((part) => part.trim());
    return [...new Set(parts.filter((part) => part !== ""))];
  });

const lines = listOf(/\n/u);
const percent = z.string().transform((text) => Number(text) / 100);

/** A group, a holdout or another thing by its key. */
export const keyForm = z.object({ key: keySchema });

/** The members of a list, one on a line. */
export const listForm = keyForm.extend({ members: lines });

/** Environments between commas; the box of approval is not sent while it is empty. */
export const handlingForm = z
  .object({ environments: listOf(/[,，\s]/u), approval: z.string().optional() })
  .transform(({ environments, approval }) => ({ environments, approval: approval !== undefined }))
  .pipe(flagSettingsSchema);

/** A group: of a cohort where one is chosen, else of the lines. */
export const groupForm = z
  .object({
    key: z.string().trim(),
    name: z.string(),
    attribute: z.string().trim(),
    cohort: z.string(),
    ids: z.enum(["user", "anonymous"]),
    members: lines,
  })
  .transform(({ cohort, ids, members, ...group }): z.input<typeof newGroup> => ({
    ...group,
    from: cohort === "" ? { members } : { cohort: Number(cohort), ids },
  }))
  .pipe(newGroup);

/** A holdout, its share typed in percent. */
export const holdoutForm = z
  .object({ key: z.string().trim(), name: z.string(), share: percent, hashAttribute: z.string().trim() })
  .transform((holdout): z.input<typeof newHoldout> => holdout)
  .pipe(newHoldout);
