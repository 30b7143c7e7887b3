import { Link } from "@remix-run/react";
import { PlainPage } from "~/frame/plain-page";
import { useText } from "~/i18n/use-text";
import { FirstEventCommand } from "./first-event";

/** After the setup: the write key, and a command that sends a first event with it. */
export function FirstEventPage(props: { address: string; writeKey: string; projectKey: string }) {
  const text = useText("setup");
  return (
    <PlainPage title={text("done")} wide>
      <p className="mt-1 text-ink-soft">{text("doneIntro")}</p>
      <dl className="mt-4">
        <dt className="text-xs font-medium text-ink-faint">{text("writeKey")}</dt>
        <dd className="mt-1">
          <code className="break-all font-mono text-sm">{props.writeKey}</code>
          <p className="mt-1 text-xs text-ink-faint">{text("writeKeyHint")}</p>
        </dd>
      </dl>
      <h2 className="mt-6 text-xs font-medium text-ink-faint">{text("sendFirst")}</h2>
      <FirstEventCommand firstEvent={props} className="mt-1" />
      <Link to={`/p/${props.projectKey}/overview`} className="button-primary mt-6">
        {text("open")}
      </Link>
    </PlainPage>
  );
}
