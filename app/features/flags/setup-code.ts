/** The lines by which an app sees a flag through GrowthBook's SDK, and follows its changes. */
export const setupCode = ({
  address,
  clientKey,
  flag,
}: {
  address: string;
  clientKey: string;
  flag: string;
}): string =>
  [
    `import { GrowthBook } from "@growthbook/growthbook";`,
    ``,
    `const growthbook = new GrowthBook({`,
    `  apiHost: ${JSON.stringify(address)},`,
    `  clientKey: ${JSON.stringify(clientKey)},`,
    `  attributes: { id: "anna" },`,
    `});`,
    `await growthbook.init({ streaming: true });`,
    `console.log(growthbook.evalFeature(${JSON.stringify(flag)}).value);`,
  ].join("\n");
