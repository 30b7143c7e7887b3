import { describe, expect, it } from "vitest";
import type { Reading } from "#queries/readings/reading";
import { periodWords } from "~/frame/period-words";
import { exampleMetrics } from "./example-metrics";
import { examplePage } from "./example-overview";
import { OverviewPage } from "./overview-page";
import type { OverviewPageData } from "./overview-page-data";
import { OverviewSkeleton } from "./overview-skeleton";
import { renderOverview, textOf } from "./render-overview";

const html = (changes: Partial<OverviewPageData> = {}, search = "") => {
  const data = { ...examplePage, ...changes };
  return renderOverview(<OverviewPage data={data} />, data.language, search);
};
const text = (changes: Partial<OverviewPageData> = {}) => textOf(html(changes));

/** The part of a page about one metric's card, as text. */
const card = (page: string, label: string) => {
  const from = page.indexOf(`<h4 class="min-w-0 font-medium text-ink-soft">${label}</h4>`);
  if (from === -1) throw new Error(`no card for ${label}`);
  return textOf(page.slice(from, page.indexOf("</details>", from)));
};

describe("in English", () => {
  const page = html();

  it("says the period and what it is compared with", () => {
    const { period, comparison } = examplePage.overview;
    expect(textOf(page)).toContain(
      `${periodWords(period, "en")} · compared with ${periodWords(comparison?.period ?? period, "en")} · Days begin at midnight in Asia/Shanghai`,
    );
    expect(textOf(page)).toContain("Oct 26");
  });

  it("shows values with unit, basis and change", () => {
    expect(card(page, "New members")).toContain("1,234 members +12.3% better");
    expect(card(page, "New members")).toContain("before: 1,099 members");
    expect(card(page, "MAU ratio")).toContain("31.2% n = 123,456 −1.9 pp worse");
    expect(card(page, "MAU ratio")).toContain("95% interval of the change: −2.3 pp to −1.5 pp");
  });

  it("calls noise noise, by the metric's interval and by the rule for counts", () => {
    expect(card(page, "Day 1 retention")).toContain("+1.0 pp within noise");
    expect(card(page, "Daily active members")).toContain("+0.4% within noise");
  });

  it("shows a ratio of nothing as a dash, never as 0", () => {
    const conversion = card(page, "Purchase conversion");
    expect(conversion).toMatch(/^ ?Purchase conversion — n = 0 No comparison/);
    expect(conversion).not.toContain("0.0%");
  });

  it("shows the count where there are too few answers, and no change", () => {
    expect(card(page, "NPS")).toMatch(/^ ?NPS Too few to judge n = 12 Definition and series/);
  });

  it("stands in the families of the standing metric system, in their order", () => {
    expect([...page.matchAll(/<h3 id="family-(\w+)"/g)].map(([, family]) => family)).toEqual([
      "growth",
      "conversion",
      "satisfaction",
    ]);
    const growth = page.slice(page.indexOf('id="family-growth"'), page.indexOf('id="family-conversion"'));
    expect(textOf(growth)).toContain("Day 30 retention");
    expect(textOf(growth)).not.toContain("Purchase conversion");
  });

  it("has in its file what the page shows, also what comes later", () => {
    const [, file = ""] = /href="([^"]*format=csv[^"]*)"/.exec(page) ?? [];
    const asked = new URL(file.replaceAll("&amp;", "&"), "http://localhost").searchParams.get("metrics");
    expect(asked).toContain('"community_sales"');
    expect(asked).toContain('"csat"');
    expect(asked).toContain('"customer_days"');
  });

  it("marks what is not mature", () => {
    expect(card(page, "Day 30 retention")).toContain("Not all mature yet 16.0% n = 310");
    expect(page).toContain("<pattern");
  });

  it("keeps money exact beside the short form", () => {
    expect(card(page, "Net sales")).toContain("CN¥244.1k");
    expect(card(page, "Net sales")).toContain("Exact value CN¥244,091.94");
    expect(page).toContain('title="CN¥244,091.94"');
  });

  it("measures targets", () => {
    expect(textOf(page)).toContain("New members Behind 1,234 members Target 1,500 members 82.3% of target");
    expect(textOf(page)).toContain("MAU ratio On track 31.2% Target 30.0% 104.0% of target");
    expect(textOf(page)).toContain("NPS Not enough data 41.7 points Target 40.0 points");
    expect(textOf(page)).toContain("Members No target 123.5k members");
    expect(page).toContain('aria-valuenow="82.3"');
  });

  it("tells what changed, the largest first, and leaves noise out", () => {
    const from = page.indexOf('<h2 id="changed"');
    const section = page.slice(from, page.indexOf("</section>", from));
    const told = textOf(section.replace(/<details.*?<\/details>/g, ""));
    expect(told.replace(/^.*?What changed/, "").trim()).toBe(
      [
        "Orders better 12 orders, 12 more than the period before",
        "Net sales worse CN¥244.1k, 18.6% lower than the period before",
        "New members better 1,234 members, 12.3% more than the period before",
        "MAU ratio worse 31.2%, 1.9 pp lower than the period before",
        "Members better 123.5k members, 1.0% more than the period before",
      ].join(" "),
    );
  });

  it("says how many bots are left out, and keeps the view when they are brought back", () => {
    const filtered = html({}, "?from=2026-11-02&to=2026-11-09");
    expect(textOf(filtered)).toContain("Left out: 17 bots and test members with 1,204 events. Include them");
    expect(filtered).toContain('href="/?from=2026-11-02&amp;to=2026-11-09&amp;bots=1"');
    expect(textOf(html({}, "?bots=1"))).toContain("Bots and test members are included. Leave them out");
  });
});

describe("in Chinese", () => {
  const page = html({ language: "zh" });

  it("writes numbers in 万 and units after them", () => {
    expect(card(page, "累计成员")).toContain("12.3万 人");
    expect(card(page, "净成交额")).toContain("¥24.4万");
    expect(card(page, "月活跃比例")).toContain("−1.9 个百分点 变差");
  });

  it("tells what changed in sentences", () => {
    expect(textOf(page)).toContain("新增成员 向好 1,234 人，比上期多 12.3%");
    expect(textOf(page)).toContain("月活跃比例 变差 31.2%，比上期低 1.9 个百分点");
  });
});

describe.each(["en", "zh"] as const)("in any language (%s)", (language) => {
  it("writes neither NaN nor undefined nor a text's key", () => {
    const page = html({ language });
    expect(page).not.toMatch(/NaN|undefined|\[object|\{\{|Infinity/);
  });

  it("says what to send when nothing came", () => {
    const nothing = (metric: Reading["metric"], value: Reading["value"]): Reading => ({
      metric,
      value,
      n: null,
      interval: null,
      caution: null,
      change: null,
      series: [],
    });
    const data = {
      ...examplePage,
      language,
      overview: {
        ...examplePage.overview,
        readings: [nothing("orders", 0), nothing("net_sales", "0.00"), nothing("nps", null)],
      },
    };
    const firstEvent = { address: "https://agora.example", writeKey: "wk_test" };
    const page = renderOverview(<OverviewPage data={data} firstEvent={firstEvent} />, language);
    expect(page).toContain("curl https://agora.example/v1/track -u wk_test:");
    expect(page).not.toContain('id="plan"');
    expect(renderOverview(<OverviewPage data={data} />, language)).not.toContain("curl");
  });

  it("has a skeleton that says it is loading", () => {
    expect(renderOverview(<OverviewSkeleton />, language)).toContain('role="status"');
  });
});

describe("targets", () => {
  it("are edited with a form that works without scripts, a share in percent", () => {
    const page = html();
    expect(page).toContain('<form method="post"');
    expect(page).toContain('name="intent" value="target"');
    expect(page).toMatch(/name="metric" value="mau_ratio".*?name="value"[^>]*value="30"/);
  });

  it("are only read by those who may not edit them", () => {
    const page = html({ mayEditTargets: false });
    expect(page).not.toContain("<form");
    expect(textOf(page)).toContain("Target 1,500 members");
  });

  it("show what was wrong beside the field, with what was entered", () => {
    const page = renderOverview(
      <OverviewPage
        data={examplePage}
        actionData={{ error: { metric: "new_members", message: "targetNotANumber", entered: "many" } }}
      />,
      "en",
    );
    expect(page).toMatch(/<details open="".*?value="many"/);
    expect(page.match(/aria-invalid="true"/g)).toHaveLength(1);
    expect(textOf(page)).toContain("Enter a number, such as 1200 or 12.5.");
  });
});

it("shows a phase without metrics as such", () => {
  const metrics = { ...exampleMetrics, mau_ratio: { ...exampleMetrics.mau_ratio, phase: null } };
  const readings = examplePage.overview.readings.filter(({ metric }) => metric !== "retention_d1");
  expect(text({ metrics, overview: { ...examplePage.overview, readings } })).toContain(
    "Participation and belonging No metric of this phase is measured yet.",
  );
});

it("compares nothing when there is no comparison", () => {
  const page = text({ overview: { ...examplePage.overview, comparison: null } });
  expect(page).toContain("Choose a comparison to see what changed.");
});

it("says so when nothing moved", () => {
  const quiet = examplePage.overview.readings.filter(({ metric }) => metric === "retention_d1");
  expect(text({ overview: { ...examplePage.overview, readings: quiet } })).toContain(
    "Nothing moved beyond noise.",
  );
});
