/** Some of the project's environments. */
export function EnvironmentBoxes(props: {
  legend: string;
  environments: readonly string[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  const { environments, chosen } = props;
  return (
    <fieldset>
      <legend className="text-xs font-medium text-ink-soft">{props.legend}</legend>
      <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {[...new Set([...environments, ...chosen])].map((environment) => (
          <label key={environment} className="flex items-center gap-1.5 text-xs">
            <input
              type="checkbox"
              checked={chosen.includes(environment)}
              onChange={({ currentTarget: { checked } }) =>
                props.onChange(
                  checked ? [...chosen, environment] : chosen.filter((one) => one !== environment),
                )
              }
            />
            {environment}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
