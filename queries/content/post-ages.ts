import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { EXAMPLE_POSTS, postDeeds, postsAsked } from "./post-deeds";

/** Who did something with posts: who wrote, viewed or interacted with them; and which rows of post-deeds.ts are of it. */
const POST_DOERS = {
  authors: "event = 'Content Published'",
  viewers: "event = 'Content Viewed'",
  interacted: "event NOT IN ('Content Published', 'Content Viewed')",
} as const;
export const WHO_DID = [
  "authors",
  "viewers",
  "interacted",
] as const satisfies readonly (keyof typeof POST_DOERS)[];

const { authors, viewers, interacted } = POST_DOERS;

/**
 * What was done with posts, by their age, a row for each stretch of it (1 is the first): the posts that lived through all of
 * it by now, their views and interactions in it, and of how many members each are.
 */
export const postAges = defineQuery({
  name: "content/post-ages",
  reads: [],
  params: postsAsked,
  example: EXAMPLE_POSTS,
  row: z.object({
    stretch: z.number(),
    posts: z.coerce.number(),
    authors: z.coerce.number(),
    views: z.coerce.number(),
    viewers: z.coerce.number(),
    interactions: z.coerce.number(),
    interacted: z.coerce.number(),
  }),
  sql: (asked) =>
    join(
      [postDeeds(asked)],
      ([sql = ""]) => `
        SELECT stretch, countIf(${authors}) AS posts, uniqExactIf(person, ${authors}) AS authors,
          countIf(${viewers}) AS views, uniqExactIf(person, ${viewers}) AS viewers,
          countIf(${interacted}) AS interactions, uniqExactIf(person, ${interacted}) AS interacted
        FROM (${sql})
        GROUP BY stretch
        ORDER BY stretch`,
    ),
});

/** Who did so in one of the stretches: each once, by id. */
export const postMembers = defineQuery({
  name: "content/post-members",
  reads: [],
  params: postsAsked.extend({ stretch: z.number().int().positive(), who: z.enum(WHO_DID) }),
  example: { ...EXAMPLE_POSTS, stretch: 1, who: "authors" },
  row: z.object({ person: z.string() }),
  sql: ({ stretch, who, ...asked }) => {
    const built = join(
      [postDeeds(asked)],
      ([sql = ""]) => `
        SELECT DISTINCT person FROM (${sql}) WHERE stretch = {stretch:UInt32} AND ${POST_DOERS[who]} ORDER BY person`,
    );
    return { ...built, params: { ...built.params, stretch } };
  },
});
