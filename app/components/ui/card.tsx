import { Card as TremorCard } from "@tremor/react";
import type { ReactNode } from "react";

/** A quiet surface that holds one thing. */
export function Card(props: { className?: string; id?: string; children: ReactNode }) {
  const { className = "", id, children } = props;
  return (
    <TremorCard id={id} className={`p-4 ${className}`}>
      {children}
    </TremorCard>
  );
}
