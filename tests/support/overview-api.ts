import { z } from "zod";

const overviewSchema = z.object({
  readings: z.array(z.object({ metric: z.string(), value: z.union([z.number(), z.string(), z.null()]) })),
});

/** Asks the API for a project's overview from `from` to `to`, and gives the value of each metric. */
export async function overviewOf(
  address: string,
  token: string,
  { project, from, to }: { project: string; from: string; to: string },
): Promise<Map<string, number | string | null>> {
  const response = await fetch(
    `${address}/api/v1/analyses/overview?project=${project}&from=${from}&to=${to}`,
    { headers: { authorization: `Bearer ${token}` } },
  );
  const { readings } = overviewSchema.parse(await response.json());
  return new Map(readings.map(({ metric, value }) => [metric, value]));
}
