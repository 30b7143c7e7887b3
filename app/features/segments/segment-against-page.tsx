import { Link, useLocation, useNavigate } from "@remix-run/react";
import { useState } from "react";
import { Card } from "~/components/ui/card";
import { Builder, Choice } from "~/features/analysis/builder";
import { CsvLink } from "~/features/analysis/csv-link";
import { CountLink } from "~/features/behind/count-link";
import { useText } from "~/i18n/use-text";
import { ComparedMetrics } from "./compared-metrics";
import { ProfileTable } from "./profile-table";
import type { SegmentAgainstData } from "./segment-against-data";
import { SegmentChoice } from "./segment-choice";
import { SEGMENT_PAGE } from "./segment-page";

/** A segment against everybody else, or against another: how many, any metric of both, and what they have more of. */
export function SegmentAgainstPage({ data }: { data: SegmentAgainstData }) {
  const text = useText("segments");
  const { search } = useLocation();
  const { project, comparison, profile, language } = data;
  return (
    <div className="space-y-6">
      <header>
        <Link
          to={`/p/${project.key}/segments${search}`}
          className="text-xs text-accent-strong hover:underline"
        >
          {text("backToSegments")}
        </Link>
        <h1 className="mt-1 text-xl font-semibold">{text("againstTitle")}</h1>
        <p className="mt-1 max-w-prose text-ink-soft">{text("againstIntro")}</p>
      </header>
      <Question key={search} data={data} />
      {comparison === null || profile === null ? null : (
        <>
          <Card>
            <dl className="flex flex-wrap gap-x-10 gap-y-3">
              {(["segment", "against", "both"] as const)
                .filter((side) => side !== "both" || data.against !== null)
                .map((side) => (
                  <div key={side}>
                    <dt className="text-xs text-ink-soft">{text(`size_${side}`)}</dt>
                    <dd className="mt-0.5 text-lg font-semibold tabular-nums">
                      <CountLink
                        count={comparison.sizes[side]}
                        place={{ side }}
                        analysis="segment-comparison"
                        page={SEGMENT_PAGE}
                        language={language}
                      />{" "}
                      <span className="text-xs font-normal text-ink-faint">
                        {text("size", { count: comparison.sizes[side] })}
                      </span>
                    </dd>
                  </div>
                ))}
            </dl>
          </Card>
          <Card>
            <div className="flex items-center justify-between gap-3">
              <h2 className="text-base font-semibold">{text("comparedMetrics")}</h2>
              <CsvLink file="analyses/segment-comparison" of={text("comparedMetrics")} />
            </div>
            <p className="mb-3 mt-1 max-w-prose text-xs text-ink-faint">
              {text(comparison.sizes.both === 0 ? "comparedIntro" : "comparedOverlap")}
            </p>
            <ComparedMetrics data={data} comparison={comparison} />
          </Card>
          <Card>
            <div className="flex items-center justify-between gap-3">
              <h2 className="text-base font-semibold">{text("profile")}</h2>
              <CsvLink file="analyses/segment-profile" of={text("profile")} />
            </div>
            <p className="mb-3 mt-1 max-w-prose text-xs text-ink-faint">{text("profileIntro")}</p>
            <ProfileTable data={data} profile={profile} />
          </Card>
        </>
      )}
    </div>
  );
}

/** What is compared, to be changed. */
function Question({ data }: { data: SegmentAgainstData }) {
  const text = useText("segments");
  const navigate = useNavigate();
  const { search } = useLocation();
  const [segment, setSegment] = useState<typeof data.against>(data.segment);
  const [against, setAgainst] = useState(data.against);
  const [metric, setMetric] = useState<string>(data.metric ?? "");
  const ask = () => {
    const asked = new URLSearchParams(search);
    const metrics = metric === "" ? data.usual : [...data.usual, metric];
    for (const [name, value] of Object.entries({ segment, against, metrics })) {
      if (value === null) asked.delete(name);
      else asked.set(name, JSON.stringify(value));
    }
    navigate({ search: asked.toString() }, { preventScrollReset: true });
  };
  return (
    <Builder problems={data.problems} subjects={data.subjects} onAsk={ask}>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
        <SegmentChoice label={text("size_segment")} value={segment} onChange={setSegment} />
        <SegmentChoice
          label={text("size_against")}
          value={against}
          nobody={text("everybodyElse")}
          onChange={setAgainst}
        />
        <Choice
          label={text("anotherMetric")}
          value={metric}
          choices={[
            ["", text("noMetric")] as const,
            ...data.metrics.map(({ key, name }) => [key, name] as const),
          ]}
          onChange={setMetric}
        />
      </div>
    </Builder>
  );
}
