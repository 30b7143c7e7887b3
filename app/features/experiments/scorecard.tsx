import { forestReach } from "~/components/charts/forest-scale";
import { useText } from "~/i18n/use-text";
import { CourseCard } from "./course-card";
import { HealthRow } from "./health-row";
import { MetricsTable } from "./metrics-table";
import { PartsCard } from "./parts-card";
import type { ShownScorecard, ReadingPlace, ToldApart } from "./scorecard-data";
import { VerdictCard } from "./verdict-card";

/** What an experiment showed: the verdict first, whether it can be believed, then every metric. */
export function ScorecardView(props: { data: ReadingPlace; card: ShownScorecard; told: ToldApart }) {
  const { data, card, told } = props;
  const text = useText("scorecard");
  const intervals = card.metrics.flatMap(({ effects }) =>
    effects.flatMap(({ interval, isRelative }) => (interval !== null && isRelative ? interval : [])),
  );
  const shared = { data, card, reach: forestReach(intervals) };
  const courses = card.metrics.filter((metric) => metric.courses.some(({ points }) => points.length > 1));
  const nameOf = (key: string) => card.arms.find(({ variation }) => variation === key)?.name || key;
  const of = (role: "goal" | "secondary" | "guardrail") =>
    card.metrics.filter((metric) => metric.role === role);
  return (
    <>
      <VerdictCard data={data} card={card} />
      <HealthRow data={data} card={card} />
      <section aria-labelledby="metrics" className="space-y-4">
        <h2 id="metrics" className="text-base font-semibold">
          {text("metrics")}
        </h2>
        <MetricsTable title={text("goals")} metrics={of("goal")} {...shared} />
        <MetricsTable title={text("guardrails")} metrics={of("guardrail")} {...shared} />
        <MetricsTable title={text("secondary")} metrics={of("secondary")} {...shared} />
      </section>
      {courses.length === 0 ? null : (
        <section aria-labelledby="courses">
          <h2 id="courses" className="mb-2 text-base font-semibold">
            {text("courses")}
          </h2>
          <div className="grid gap-4 lg:grid-cols-2">
            {courses.map((metric) => (
              <CourseCard key={metric.name} metric={metric} data={data} nameOf={nameOf} />
            ))}
          </div>
        </section>
      )}
      {data.design.unit.of === "cluster" ? null : <PartsCard data={data} told={told} nameOf={nameOf} />}
    </>
  );
}
