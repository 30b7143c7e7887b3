import type { Evidence } from "#queries/readings/evidence";
import type { Facts } from "./facts";

/** A whole number of ten-thousandths as a number of the currency, for intervals only. */
const approximate = (units: bigint) => Number(units) / 10_000;

export const buyers = ({ sales }: Facts): Evidence => ({ kind: "count", count: sales.buyers });

export const orders = ({ sales }: Facts): Evidence => ({ kind: "count", count: sales.orders });

export const customerDays = ({ sales }: Facts): Evidence => ({ kind: "count", count: sales.customerDays });

export const purchaseConversion = ({ sales, active }: Facts): Evidence => ({
  kind: "proportion",
  successes: sales.buyers,
  trials: active,
  immature: false,
});

export const netSales = ({ sales, refunds }: Facts): Evidence => ({
  kind: "money",
  units: sales.total - refunds.total,
});

export function averageOrder({ sales, refunds }: Facts): Evidence {
  const units = sales.total - refunds.total;
  return {
    kind: "average",
    units,
    sums: {
      orders: sales.orders,
      net: approximate(units),
      orderTotal: approximate(sales.total),
      orderSquares: sales.squares,
      refundSquares: refunds.squares,
    },
  };
}

export const netPromoterScore = ({ answers }: Facts): Evidence => ({ kind: "answers", answers });
