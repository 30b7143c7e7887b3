/** JSON to be read and copied, or why there is none. */
export function JsonBlock(props: { title: string; note: string; json: string | null; without: string }) {
  return (
    <div className="min-w-0">
      <h3 className="text-xs font-medium text-ink-soft">
        {props.title}
        {props.note === "" ? null : <span className="font-normal text-ink-faint"> · {props.note}</span>}
      </h3>
      {props.json === null ? (
        <p className="mt-1 text-ink-soft">{props.without}</p>
      ) : (
        <pre
          tabIndex={0}
          role="region"
          aria-label={props.title}
          className="mt-1 max-h-80 overflow-auto whitespace-pre-wrap break-all rounded-md bg-sunken p-3 font-mono text-xs leading-5"
        >
          {props.json}
        </pre>
      )}
    </div>
  );
}
