import { useText } from "~/i18n/use-text";

/** How spend is imported: a file, and the command that takes it. */
export function ImportHelp(props: { project: { key: string; currency: string }; day: string }) {
  const text = useText("cost");
  const { project, day } = props;
  const lines = [
    "date,channel,campaign,amount,currency",
    `${day},wechat,spring,1200.50,${project.currency}`,
    `${day},ads,,800,`,
  ];
  return (
    <pre
      tabIndex={0}
      role="region"
      aria-label={text("example")}
      className="mt-3 overflow-x-auto rounded-md bg-sunken p-3 font-mono text-xs leading-5"
    >
      {`cat > spend.csv <<'END'\n${lines.join("\n")}\nEND\nnpm run admin -- spend import --project ${project.key} --file spend.csv`}
    </pre>
  );
}
