import { useLocation, useParams } from "@remix-run/react";
import { useText } from "~/i18n/use-text";

/**
 * Downloads what the page shows for its address.
 *
 * @param file what is below `/api/v1/`, e.g. `analyses/retention`
 * @param asked what the page asks besides its address; "" is asked for nothing
 * @param of what the file holds, where a page has several
 */
export function CsvLink(props: { file: string; asked?: Record<string, string>; of?: string }) {
  const text = useText("analysis");
  const { project = "" } = useParams();
  const asked = new URLSearchParams(useLocation().search);
  for (const [name, value] of Object.entries({ ...props.asked, project, format: "csv" })) {
    if (value === "") asked.delete(name);
    else asked.set(name, value);
  }
  return (
    <a
      href={`/api/v1/${props.file}?${asked.toString()}`}
      download
      className="button h-8"
      aria-label={props.of === undefined ? undefined : text("csvOf", { of: props.of })}
    >
      {text("csv")}
    </a>
  );
}
