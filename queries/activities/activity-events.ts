import { eventText } from "#queries/filters/subject-sql";
import { type Fragment, join } from "#queries/fragment";

const TYPE = eventText({ of: "event", json: "properties", name: "activity_type" }, "type_property");

/**
 * What was done in activities on the local days from `since` up to before `until`: a SELECT of activity, type ("" where no
 * event says it), person, day, event.
 */
export function activityEvents(since: string, until: string): Fragment {
  const built = join(
    [TYPE],
    ([type = ""]) => `
      SELECT activity, ${type} AS type, person, day, event
      FROM happenings
      WHERE activity != '' AND day >= {activity_since:Date} AND day < {activity_until:Date}`,
    ["happenings"],
  );
  return { ...built, params: { ...built.params, activity_since: since, activity_until: until } };
}
