import type { ReactNode } from "react";
import { PreferenceSwitches } from "./preference-switches";
import { Mark } from "./icons";

/** A page without the rail: one card in the middle, language and theme below. */
export function PlainPage({
  title,
  wide = false,
  children,
}: {
  title: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-screen flex-col px-4 py-8 sm:py-16">
      <main id="content" className={`mx-auto w-full ${wide ? "max-w-2xl" : "max-w-sm"}`}>
        <div className="mb-6 flex items-center gap-2 text-base font-semibold">
          <Mark />
          Agora
        </div>
        <div className="rounded-lg border border-line bg-surface p-6 shadow-card">
          <h1 className="text-lg font-semibold">{title}</h1>
          {children}
        </div>
      </main>
      <footer className="mx-auto mt-6">
        <PreferenceSwitches />
      </footer>
    </div>
  );
}
