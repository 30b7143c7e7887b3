import type { AppLoadContext } from "@remix-run/node";
import { and, eq } from "drizzle-orm";
import { METRIC_KEYS, type MetricKey } from "#queries/metrics/catalogue";
import { auditLog, type Role, targets } from "#store/postgres/schema";
import type { TargetForm } from "~/features/overview/read-target-form";
import type { Account } from "./session.server";

/** Who sets targets. */
export const TARGET_EDITORS: readonly Role[] = ["owner", "manager"];

/** What the project's metrics should reach: decimal texts in the metric's unit. */
export async function readTargets(
  { services }: AppLoadContext,
  projectId: number,
): Promise<Partial<Record<MetricKey, string>>> {
  const rows = await services.control.db
    .select({ metric: targets.metric, value: targets.value })
    .from(targets)
    .where(eq(targets.projectId, projectId));
  const known = METRIC_KEYS.map((key) => [key, rows.find((row) => row.metric === key)?.value] as const);
  return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}

/** Sets or clears a target, and writes down who did, both or neither. */
export async function changeTarget(
  { services }: AppLoadContext,
  by: { projectId: number; account: Account },
  change: Extract<TargetForm, { kind: "set" | "clear" }>,
): Promise<void> {
  const { projectId, account } = by;
  const { metric } = change;
  const at = services.clock();
  await services.control.db.transaction(async (tx) => {
    if (change.kind === "set") {
      const stated = { value: change.value, updatedBy: account.id, updatedAt: at };
      await tx
        .insert(targets)
        .values({ projectId, metric, ...stated })
        .onConflictDoUpdate({ target: [targets.projectId, targets.metric], set: stated });
    } else {
      await tx.delete(targets).where(and(eq(targets.projectId, projectId), eq(targets.metric, metric)));
    }
    await tx.insert(auditLog).values({
      projectId,
      accountId: account.id,
      action: change.kind === "set" ? "target.set" : "target.clear",
      subject: metric,
      detail: change.kind === "set" ? { value: change.value } : {},
      at,
    });
  });
}
