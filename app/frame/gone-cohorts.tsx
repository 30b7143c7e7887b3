import { useText } from "~/i18n/use-text";

/** Says that a page is asked about cohorts which are no more; nobody is in them. */
export function GoneCohorts({ ids }: { ids: readonly number[] }) {
  const text = useText("frame");
  if (ids.length === 0) return null;
  return (
    <p role="alert" className="mb-4 rounded border border-line bg-surface px-3 py-2 text-bad">
      {text("goneCohorts", { cohorts: ids.map((id) => `cohort.${id}`).join(", "), count: ids.length })}
    </p>
  );
}
