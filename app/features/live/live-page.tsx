import { Card } from "~/components/ui/card";
import { type FirstEvent, FirstEventCard } from "~/features/setup/first-event";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";
import type { LiveEvents } from "./live-events";
import { LiveStream } from "./live-stream";

/** Events as they arrive, as they came and as they are stored. `recent` is null where another program takes them in. */
export function LivePage(props: {
  project: { key: string; zone: string };
  recent: LiveEvents | null;
  firstEvent: FirstEvent | null;
  language: Language;
}) {
  const text = useText("live");
  const { firstEvent, recent } = props;
  return (
    <div className="space-y-6">
      <header>
        <h1 className="text-xl font-semibold">{text("title")}</h1>
        <p className="mt-1 max-w-prose text-ink-soft">{text("intro")}</p>
      </header>
      {recent === null ? (
        <Card className="max-w-3xl">
          <h2 className="text-base font-semibold">{text("elsewhere")}</h2>
          <p className="mt-1 text-ink-soft">{text("elsewhereBody")}</p>
        </Card>
      ) : (
        <LiveStream
          project={props.project}
          first={recent}
          language={props.language}
          empty={
            <FirstEventCard
              firstEvent={firstEvent}
              title={text("emptyTitle")}
              body={text("emptyBody")}
              bodyWithoutKey={text("emptyNoKey")}
            />
          }
        />
      )}
    </div>
  );
}
