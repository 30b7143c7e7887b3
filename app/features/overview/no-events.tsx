import { type FirstEvent, FirstEventCard } from "~/features/setup/first-event";
import { useText } from "~/i18n/use-text";

/** An overview without anything to show. */
export function NoEvents({ firstEvent }: { firstEvent: FirstEvent | null }) {
  const text = useText("overview");
  return (
    <FirstEventCard
      firstEvent={firstEvent}
      title={text("emptyTitle")}
      body={text("emptyBody")}
      bodyWithoutKey={text("emptyNoKey")}
    >
      <p className="mt-4 text-xs text-ink-faint">{text("emptyNext")}</p>
    </FirstEventCard>
  );
}
