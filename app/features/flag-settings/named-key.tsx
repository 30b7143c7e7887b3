/** What something is called, above the key that code knows it by. */
export const NamedKey = ({ of: { key, name } }: { of: { key: string; name: string } }) => (
  <>
    {name} <code className="block font-mono font-normal text-ink-faint">{key}</code>
  </>
);
