import type { Analysis, ResultRow } from "./experiment";
import type { Row } from "./row";

/** What can be added up over rows; every column may have a twin without a cap. */
const SUMS = [
  "main_sum",
  "main_sum_squares",
  "denominator_sum",
  "denominator_sum_squares",
  "main_denominator_sum_product",
  "covariate_sum",
  "covariate_sum_squares",
  "main_covariate_sum_product",
  "denominator_pre_sum",
  "denominator_pre_sum_squares",
  "main_post_denominator_pre_sum_product",
  "main_pre_denominator_post_sum_product",
  "main_pre_denominator_pre_sum_product",
  "denominator_post_denominator_pre_sum_product",
];
const UNCAPPED = "_uncapped";
const ADDED = ["users", "count", ...SUMS, ...SUMS.map((name) => name + UNCAPPED)];
const NOT_ADDED = ["quantile_n", "quantile_nstar", "quantile", "quantile_lower", "quantile_upper"];

/** One value of a dimension: of each stratum the arms' rows, in the order of the analysis. */
export interface DimensionValue {
  dimension: string;
  users: number;
  strata: Row[][];
}

/** The rows of a metric by the dimension's value and stratum; arms without a row are all 0. */
export function dimensionsOf(rows: readonly ResultRow[], analysis: Analysis): DimensionValue[] {
  const found = new Map<string, { users: number; strata: Map<string, Row[]> }>();
  for (const of of rows) {
    const dimension = String(of[dimensionColumn(analysis.dimension)] ?? of["dimension"] ?? "");
    const value = found.get(dimension) ?? { users: 0, strata: new Map<string, Row[]>() };
    found.set(dimension, value);
    const stratum = analysis.post_stratification_enabled ? stratumOf(of) : "";
    const arms = value.strata.get(stratum) ?? analysis.var_ids.map(() => emptyRow());
    value.strata.set(stratum, arms);
    const arm = arms[analysis.var_ids.indexOf(String(of["variation"]))];
    if (arm === undefined) continue;
    value.users += numberOf(of, "users");
    const counted = { count: numberOf(of, "users"), ...of };
    for (const name of ADDED) arm[name] = (arm[name] ?? 0) + numberOf(counted, name);
    for (const name of NOT_ADDED) arm[name] = numberOf(of, name);
  }
  return [...found].map(([dimension, { users, strata }]) => ({
    dimension,
    users,
    strata: [...strata.values()],
  }));
}

/** The values with the most users; what is beyond the limit joins the last of them, unless it is a quantile. */
export function limitDimensions(
  values: readonly DimensionValue[],
  most: number,
  canBeAdded: boolean,
): DimensionValue[] {
  const falling = values.toSorted((one, other) => other.users - one.users);
  const kept = falling.slice(0, most);
  const last = kept.at(-1);
  if (!canBeAdded || last === undefined || falling.length <= most) return kept;
  const rest = falling.slice(most - 1);
  return [
    ...kept.slice(0, -1),
    {
      dimension: "(other)",
      users: rest.reduce((sum, { users }) => sum + users, 0),
      strata: [(last.strata[0] ?? []).map((_, arm) => addRows(rest.map((value) => value.strata[0]?.[arm])))],
    },
  ];
}

/** A row whose sums are those without a cap. */
export const uncapped = (of: Row): Row => ({
  ...of,
  ...Object.fromEntries(SUMS.map((name) => [name, of[name + UNCAPPED] ?? 0])),
});

const addRows = (rows: readonly (Row | undefined)[]): Row => {
  const sum = emptyRow();
  for (const of of rows) for (const name of ADDED) sum[name] = (sum[name] ?? 0) + (of?.[name] ?? 0);
  return sum;
};

const emptyRow = (): Row => Object.fromEntries([...ADDED, ...NOT_ADDED].map((name) => [name, 0]));

const numberOf = (of: ResultRow, name: string): number => {
  const value = of[name];
  return typeof value === "number" ? value : 0;
};

const stratumOf = (of: ResultRow): string =>
  Object.entries(of)
    .filter(([name]) => name.includes("dim_exp_"))
    .map(([, value]) => String(value))
    .join("_");

/** In which column the reference looks for a dimension. */
function dimensionColumn(dimension: string): string {
  if (dimension === "pre:date") return "dim_pre_date";
  if (dimension === "pre:activation") return "dim_activation";
  const [kind, name = ""] = dimension.split(":");
  if (kind === "exp" || kind === "precomputed") return `dim_exp_${name}`;
  return dimension.startsWith("dim_") ? `dim_unit_${dimension}` : "dimension";
}
