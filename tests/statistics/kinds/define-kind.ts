import { z } from "zod";

/** What a case gives and what the reference answered. */
interface Given {
  engine: string;
  settings: unknown;
  inputs: unknown;
  expected: unknown;
}

/** One kind of case: answers it in the reference's own shape. @throws z.ZodError if the case is not of that shape */
export type Kind = (given: Given) => unknown;

export function defineKind<Settings, Inputs>(
  shape: { settings: z.ZodType<Settings>; inputs: z.ZodType<Inputs>; expected: z.ZodType },
  answer: (settings: Settings, inputs: Inputs, engine: string) => unknown,
): Kind {
  const given = z.object(shape);
  return (of) => {
    const { settings, inputs } = given.parse(of);
    return answer(settings, inputs, of.engine);
  };
}

/** A number as JSON can hold it: infinite ones are words. */
export const numeric = z.union([
  z.number(),
  z.enum(["Infinity", "-Infinity"]).transform((word) => Number(word)),
]);
