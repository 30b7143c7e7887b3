import type { ComponentProps, ReactNode } from "react";

/** A short text to be typed. */
export function SmallField({
  label,
  mono,
  ...input
}: ComponentProps<"input"> & { label: string; mono?: boolean }) {
  return (
    <label className="block text-xs font-medium text-ink-soft">
      {label}
      <input
        {...input}
        className={`field-small mt-1 block w-44 max-w-full font-normal ${mono ? "font-mono" : ""}`}
      />
    </label>
  );
}

/** A choice of a form. */
export function SmallChoice({
  label,
  children,
  ...select
}: ComponentProps<"select"> & { label: string; children: ReactNode }) {
  return (
    <label className="block text-xs font-medium text-ink-soft">
      {label}
      <select {...select} className="field-small mt-1 block max-w-full font-normal">
        {children}
      </select>
    </label>
  );
}

/** Many values, one on a line. */
export function LinesField({
  label,
  hint,
  ...area
}: ComponentProps<"textarea"> & { label: string; hint: string }) {
  return (
    <label className="block w-full text-xs font-medium text-ink-soft">
      {label}
      <textarea
        rows={4}
        {...area}
        className="mt-1 block w-full max-w-xl rounded-md border border-line-strong bg-surface p-2 font-mono text-xs font-normal text-ink"
      />
      <span className="font-normal text-ink-faint">{hint}</span>
    </label>
  );
}
