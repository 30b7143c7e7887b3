import { Link, useLocation, useParams } from "@remix-run/react";
import { behindAddress } from "~/features/behind/behind-address";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";

/** A number of members of the page Lifecycle that leads to them; nobody leads nowhere. */
export function Counted(props: {
  count: number;
  /** the analysis that counted them, and which of its numbers it is */
  analysis: string;
  place: Record<string, string>;
  language: Language;
}) {
  const { project = "" } = useParams();
  const { search } = useLocation();
  if (props.count === 0) return "0";
  return (
    <Link
      to={behindAddress(project, props.analysis, "lifecycle", search, props.place)}
      className="hover:text-accent-strong hover:underline"
    >
      {plainNumber(props.count, props.language)}
    </Link>
  );
}
