import { Card as TremorCard } from "@tremor/react";
import type { ReactNode } from "react";

/** A quiet surface that holds one thing. */
export function Card({ className = "", children }: { className?: string; children: ReactNode }) {
  return <TremorCard className={`p-4 ${className}`}>{children}</TremorCard>;
}
