import { countedRows, resolvedPerson } from "./person";

/**
 * Every publication, or every share that has an id, at its first report ever: a SELECT of word String (what a publication is told
 * by, or a share's id), person UInt64, day Date, topic, format and source String. Reads content_firsts.
 *
 * TRICKY: the table lies in the order of the words, so that the first report of each is found in passing.
 */
export const firstWords = (
  event: "Content Published" | "Content Shared",
  includeExcluded: boolean,
): string => `
      SELECT report.word AS word, ${resolvedPerson("report")} AS person, report.day AS day, report.topic AS topic,
        report.format AS format, report.source AS source
      FROM (
        SELECT word, first.person AS person, first.day AS day, first.topic AS topic, first.format AS format,
          first.source AS source
        FROM content_firsts
        WHERE ${countedRows("first.person", includeExcluded)} AND event = '${event}'
        ORDER BY word, first.time, first.id
        LIMIT 1 BY word
      ) AS report`;
