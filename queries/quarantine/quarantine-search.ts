import { z } from "zod";
import { QUARANTINE_STATES, type QuarantineSearch } from "#queries/quarantine/quarantine-state";

/** Each entry of a project with the last word on it, and what a search narrows it by. */
export const ENTRIES = `
  SELECT q.id AS entry, q.source AS source, q.received AS arrived, q.dialect AS dialect,
    q.endpoint AS endpoint, q.around AS around, q.code AS code, q.path AS path, q.message AS message, q.bytes AS bytes,
    if(s.state = '', 'waiting', s.state) AS state, s.by AS settled_by, s.run AS run, s.code AS new_code, s.path AS new_path,
    s.message AS new_message, s.at AS settled_at
  FROM quarantine AS q
  LEFT JOIN (SELECT * FROM quarantine_states FINAL WHERE project = {project:UInt32}) AS s ON s.project = q.project AND s.id = q.id
  WHERE q.project = {project:UInt32} AND q.received >= {from:DateTime64(3, 'UTC')} AND q.received < {to:DateTime64(3, 'UTC')}
    AND ({id:String} = '' OR q.id = toUUIDOrZero({id:String}))
    AND ({source:String} = '' OR q.source = {source:String})
    AND ({code:String} = '' OR q.code = {code:String})
    AND ({text:String} = '' OR positionCaseInsensitiveUTF8(tryBase64Decode(q.bytes), {text:String}) > 0)`;

/** The condition on the state, over ENTRIES. */
export const IN_STATE = `
  ({state:String} = 'all' OR state = {state:String} OR ({state:String} = 'open' AND state IN ('waiting', 'refused')))`;

export const searchParameters = (project: number, search: QuarantineSearch) => ({ project, ...search });

export const entryRow = z.object({
  id: z.string(),
  source: z.string(),
  received: z.string(),
  dialect: z.string(),
  endpoint: z.string(),
  code: z.string(),
  path: z.string(),
  message: z.string(),
  /** as they came, up to the first 65,536; what is not UTF-8 shows as U+FFFD */
  text: z.string(),
  size: z.coerce.number(),
  state: z.enum(QUARANTINE_STATES),
  settledBy: z.string(),
  settledAt: z.string(),
  newCode: z.string(),
  newPath: z.string(),
  newMessage: z.string(),
});
export type QuarantineEntryView = z.infer<typeof entryRow>;
