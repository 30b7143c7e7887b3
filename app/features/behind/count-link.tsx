import { Link, useLocation, useParams } from "@remix-run/react";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import { behindAddress } from "./behind-address";

/** A number that leads to exactly the members it counts; nobody stands behind 0. */
export function CountLink(props: {
  count: number;
  /** which number it is, as the analysis names it */
  place: Record<string, string>;
  analysis: string;
  /** the page it stands on, below `/p/<project>/` */
  page: string;
  language: Language;
}) {
  const { count, place, analysis, page, language } = props;
  const { project = "" } = useParams();
  const { search } = useLocation();
  if (count === 0) return <span className="text-ink-faint">0</span>;
  return (
    <Link
      to={behindAddress(project, analysis, page, search, place)}
      className="hover:text-accent-strong hover:underline"
    >
      {plainNumber(count, language)}
    </Link>
  );
}
