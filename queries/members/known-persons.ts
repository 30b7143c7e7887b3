import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { boundPersons, EXAMPLE_PERSONS, personsParam } from "./persons-param";

/** Whom some ids stand for, by id; those of nobody who was ever seen are left out. Reads known_as. */
export const knownPersons = defineQuery({
  name: "members/known-persons",
  reads: ["known_as"],
  params: personsParam,
  example: EXAMPLE_PERSONS,
  row: z.object({ id: z.string(), person: z.string() }),
  sql: ({ persons }) => ({
    sql: "SELECT toString(id) AS id, toString(person) AS person FROM known_as ORDER BY id",
    params: boundPersons(persons),
    reads: [],
  }),
});
