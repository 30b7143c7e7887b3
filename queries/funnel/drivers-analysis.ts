import { defineAnalysis } from "#queries/define-analysis";
import { driverPlace, driversParams } from "./drivers-question";
import { type Drivers, readDriverMembers, readDrivers } from "./read-drivers";

/** What tells those who went on in a funnel from those who stopped. */
export const driversAnalysis = defineAnalysis({
  name: "funnel-drivers",
  params: {
    schema: driversParams,
    parameters: Object.keys(driversParams.shape),
    texts: ["breakdown", "hold"],
  },
  read: readDrivers,
  /** One row for each mark that was tested. */
  table: ({ drivers }: Drivers) => ({
    columns: [
      ...["subject", "value", "members", "converted", "others", "others_converted"],
      ...["odds_ratio", "odds_ratio_low", "odds_ratio_high", "p", "p_adjusted"],
    ],
    rows: drivers.map(({ subject, value, members, converted, others, odds, p, adjusted }) => [
      ...[subject, value, members, converted, others.members, others.converted],
      ...[odds.ratio, odds.interval.low, odds.interval.high, p, adjusted],
    ]),
  }),
  members: {
    place: {
      schema: driverPlace,
      parameters: Object.keys(driverPlace.shape),
      texts: ["subject", "value", "outcome"],
    },
    read: readDriverMembers,
  },
});
