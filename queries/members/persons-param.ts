import { z } from "zod";

export const personIds = z.array(z.string().regex(/^\d{1,20}$/));

/** Persons by their ids, as the sources about some persons want them. */
export const personsParam = z.object({ persons: personIds });

/** anna of the first project in the stories that tests tell. */
export const EXAMPLE_PERSONS = { persons: ["11203148418387019277"] };

/** TRICKY: in lists, whole numbers are bound as bigints. */
export const boundPersons = (persons: readonly string[]) => ({ persons: persons.map(BigInt) });
