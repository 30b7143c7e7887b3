import { eventId } from "#store/events/event-id";
import type { EventRow } from "#store/events/event-row";
import type { Arrival } from "#ingest/pipeline/arrival";
import type { Draft } from "#ingest/pipeline/draft";
import { clickHouseTime } from "#ingest/pipeline/values/clickhouse-time";

/** The columns of a draft that has passed every step. */
export function toEventRow(draft: Draft, { project, source, receivedText }: Arrival): EventRow {
  return {
    id: eventId(project.id, source, draft.messageId),
    project: project.id,
    source,
    received: receivedText,
    person: draft.person,
    merges: draft.merges,
    time: clickHouseTime(draft.time),
    day: draft.day,
    event: draft.name,
    user_id: draft.userId,
    anonymous_id: draft.anonymousId,
    message_id: draft.messageId,
    channel: draft.channel,
    session: draft.session,
    content: draft.content,
    activity: draft.activity,
    category: draft.category,
    order_id: draft.orderId,
    money: draft.money,
    score: draft.score,
    inviter: draft.inviter,
    experiment: draft.experiment,
    variation: draft.variation,
    excluded: draft.excluded,
    properties: draft.properties,
    context: draft.context,
  };
}
