import { NOBODY } from "#store/events/person-id";
import type { Step } from "#ingest/pipeline/step";
import { columnText } from "#ingest/pipeline/values/column-text";
import { rememberedPerson } from "#ingest/pipeline/values/remembered-person";

/**
 * Puts who did it, who else that turns out to be, and who invited them.
 * A known user is the person; an anonymous id beside it, or the previous id of an alias, is the same person's.
 */
export const resolvePersons: Step = (draft, { project }) => {
  const { userId, anonymousId } = draft;
  draft.person = rememberedPerson(project.id, userId || anonymousId);

  const other = draft.kind === "alias" ? draft.previousId : userId && anonymousId;
  if (other !== "" && other !== userId) draft.merges = rememberedPerson(project.id, other);

  const inviter = columnText(draft, ["inviter_id", "inviterId"]);
  if (typeof inviter !== "string") return inviter;
  draft.inviter = inviter === "" ? NOBODY : rememberedPerson(project.id, inviter);
  return null;
};
