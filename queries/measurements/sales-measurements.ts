import type { Measurement, Part } from "./measurement";

/** A whole number of ten-thousandths as a number of the currency, for intervals only. */
const approximate = (units: bigint) => Number(units) / 10_000;

const orders: Part = { acts: { of: "orders" }, window: "span" };
const refunds: Part = { acts: { of: "refunds" }, window: "span" };
const net: Part = { acts: { of: "net" }, window: "span" };
const active: Part = { acts: { of: "active" }, window: "span" };

const buyersList = { counted: { part: "orders" } };

export const buyers: Measurement = {
  parts: { orders },
  of: (tally) => ({ kind: "count", count: tally("orders").persons }),
  matureAfter: 0,
  lists: buyersList,
};

export const orderCount: Measurement = {
  parts: { orders },
  of: (tally) => ({ kind: "count", count: tally("orders").rows }),
  matureAfter: 0,
  lists: {},
};

export const customerDays: Measurement = {
  parts: { orders },
  of: (tally) => ({ kind: "count", count: tally("orders").days }),
  matureAfter: 0,
  lists: {},
};

export const purchaseConversion: Measurement = {
  parts: { orders, active },
  of: (tally) => ({
    kind: "proportion",
    successes: tally("orders").persons,
    trials: tally("active").persons,
    immature: false,
  }),
  matureAfter: 0,
  lists: { ...buyersList, base: { part: "active" } },
};

export const membershipConversion: Measurement = {
  parts: {
    entered: { acts: { of: "entered" }, window: "span" },
    outside: { acts: { of: "outside" }, window: "span" },
  },
  of: (tally) => ({
    kind: "proportion",
    successes: tally("entered").persons,
    trials: tally("outside").persons,
    immature: false,
  }),
  matureAfter: 0,
  lists: { counted: { part: "entered" }, base: { part: "outside" } },
};

export const grossSales: Measurement = {
  parts: { orders },
  of: (tally) => ({ kind: "money", units: tally("orders").units }),
  matureAfter: 0,
  lists: {},
};

export const netSales: Measurement = {
  parts: { net },
  of: (tally) => ({ kind: "money", units: tally("net").units }),
  matureAfter: 0,
  lists: {},
};

export const averageOrder: Measurement = {
  parts: { orders, refunds },
  of: (tally) => {
    const [sold, refunded] = [tally("orders"), tally("refunds")];
    const units = sold.units - refunded.units;
    const sums = {
      orders: sold.rows,
      net: approximate(units),
      orderTotal: approximate(sold.units),
      orderSquares: sold.squares,
      refundSquares: refunded.squares,
    };
    return { kind: "average", units, sums };
  },
  matureAfter: 0,
  lists: {},
};

/** How long before an order a touch counts, in times 24 hours. */
const LOOKBACK = 7;

/** Of two things nobody knows how they go together there is no interval. */
export const communitySales: Measurement = {
  parts: { orders, touched: { acts: { of: "touched", lookback: LOOKBACK }, window: "span" } },
  of: (tally) => {
    const { units: of, rows } = tally("orders");
    return { kind: "part", units: tally("touched").units, of, orders: rows };
  },
  matureAfter: 0,
  lists: { involved: { part: "touched" } },
};

export const netSalesPerActive: Measurement = {
  parts: { net, active },
  of: (tally) => {
    const { units, squares } = tally("net");
    return { kind: "per-member", units, squares, members: tally("active").persons, immature: false };
  },
  matureAfter: 0,
  lists: { base: { part: "active" } },
};
