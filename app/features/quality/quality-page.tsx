import { periodWords } from "~/frame/period-words";
import { useText } from "~/i18n/use-text";
import { BooksTable } from "./books-table";
import { DayTable } from "./day-table";
import { DriftLists } from "./drift-lists";
import { FlowCards } from "./flow-cards";
import { HealthBanner } from "./health-banner";
import type { QualityPageData } from "./quality-page-data";
import { ReasonTables } from "./reason-tables";
import { Section } from "./section";
import { SendersTable } from "./senders-table";

/** Whether the numbers can be trusted: is all accounted for, what is lost on the way, who sends, what changed. */
export function QualityPage({ data }: { data: QualityPageData }) {
  const text = useText("quality");
  const { quality, audit } = data;
  const { newEvents, newProperties, changedKinds, drops } = quality.drift;
  const hasNoDrift = [newEvents, newProperties, changedKinds, drops].every(({ length }) => length === 0);
  return (
    <div className="space-y-6">
      <header>
        <h1 className="text-xl font-semibold">{text("title")}</h1>
        <p className="mt-1 text-xs tabular-nums text-ink-faint">
          {`${periodWords(data.period, data.language)} · ${text("zone", { zone: data.project.zone })}`}
        </p>
      </header>
      <HealthBanner data={data} />
      <FlowCards data={data} />
      <Section
        id="books"
        title={text("books")}
        about={text("booksAbout")}
        empty={audit === null || audit.balances.length === 0 ? text("noSenders") : null}
      >
        <BooksTable balances={audit?.balances ?? []} />
      </Section>
      <Section id="drift" title={text("drift")} empty={hasNoDrift ? text("driftNone") : null}>
        <DriftLists data={data} />
      </Section>
      <ReasonTables data={data} />
      <Section
        id="senders"
        title={text("senders")}
        empty={quality.senders.length === 0 ? text("noSenders") : null}
      >
        <SendersTable data={data} />
      </Section>
      <Section
        id="days"
        title={text("perDay")}
        about={text("perDayAbout")}
        empty={quality.days.length === 0 ? text("nothingArrived") : null}
      >
        <DayTable days={quality.days} />
      </Section>
    </div>
  );
}
