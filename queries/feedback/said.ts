import { z } from "zod";
import { filterSchema } from "#queries/filters/filter";
import { filterSql } from "#queries/filters/filter-sql";
import { type Fragment, join } from "#queries/fragment";
import { EventName } from "#store/events/event-names";

/** What every statement about feedback is asked: of which members and events, and which of it is not open any more. */
export const saidAsked = z.object({
  search: z.string(),
  silent: z.boolean(),
  in_hand: z.array(z.guid()),
  handled: z.array(z.guid()),
  filter: filterSchema.optional(),
});
type SaidAsked = z.infer<typeof saidAsked>;

const textOf = (property: string) => `ifNull(toString(properties.${property}), '')`;

/**
 * What members said in the scope: id, person, time, channel, kind, score, band, text, about (the subject of a CSAT
 * answer, the tag of a message, or ""), state.
 */
export const said = ({ search, silent, in_hand, handled, filter }: SaidAsked): Fragment => {
  const events = {
    nps: EventName.npsAnswered,
    csat: EventName.csatAnswered,
    message: EventName.feedbackSent,
  };
  const built = join(
    [filterSql(filter, "f")],
    ([holds = ""]) => `
      SELECT id, person, time, channel, kind, score, text, about,
        multiIf(
          kind = 'nps', multiIf(score >= 9, 'good', score >= 7, 'middle', 'bad'),
          kind = 'csat', multiIf(score >= 4, 'good', score = 3, 'middle', 'bad'),
          'none') AS band,
        multiIf(has({handled:Array(UUID)}, id), 'handled', has({in_hand:Array(UUID)}, id), 'in-hand', 'open') AS state
      FROM (
        SELECT id, person, time, channel, score,
          multiIf(event = {nps:String}, 'nps', event = {csat:String}, 'csat', 'message') AS kind,
          if(event = {message:String}, ${textOf("text")}, ${textOf("comment")}) AS text,
          multiIf(event = {csat:String}, ${textOf("about")}, event = {message:String}, ${textOf("tag")}, '') AS about
        FROM happenings
        WHERE event IN ({nps:String}, {csat:String}, {message:String}) AND ${holds}
      )
      WHERE ({silent:Bool} OR text != '')
        AND ({search:String} = '' OR positionCaseInsensitiveUTF8(text, {search:String}) > 0)`,
    ["happenings"],
  );
  return { ...built, params: { ...built.params, ...events, search, silent, in_hand, handled } };
};
