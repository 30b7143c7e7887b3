import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Badge } from "~/components/ui/badge";
import { Card } from "~/components/ui/card";
import { useValueWord } from "~/features/analysis/use-value-word";
import { fullDay } from "~/format/full-day";
import { instantWords } from "~/format/instant-words";
import { NOTHING } from "~/format/number-style";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import { Facts } from "./facts";
import type { MemberPageData } from "./member-page-data";
import { useMemberWord } from "./use-member-word";
import { VerdictWords } from "./verdict-words";

/** Who somebody is: ids, how they came, whether they count, what was said of them and which experiments they are in. */
export function MemberIdentity({ data }: { data: MemberPageData }) {
  const text = useText("members");
  const word = useMemberWord();
  const channelWord = useValueWord("join.channel");
  const { project, language, now } = data;
  const { member, inviter, traits, ids, exposures } = data.details;
  const time = (instant: string) => instantWords(instant, project.zone, language, now);
  return (
    <div className="space-y-4">
      <Part title={text("who")}>
        <Facts
          facts={[
            { name: text("userId"), value: <span className="break-all">{member.userId || NOTHING}</span> },
            {
              name: text("personId"),
              value: <span className="break-all font-mono text-xs">{member.person}</span>,
            },
            {
              name: text("joined"),
              value: member.joinedDay === null ? text("neverJoined") : fullDay(member.joinedDay, language),
            },
            { name: text("channel"), value: member.channel === "" ? NOTHING : channelWord(member.channel) },
            {
              name: text("inviter"),
              value:
                inviter === null ? (
                  NOTHING
                ) : (
                  <Link
                    to={`/p/${project.key}/members/${inviter.person}`}
                    className="break-all text-accent-strong hover:underline"
                  >
                    {word({ ...inviter, joined: "" })}
                  </Link>
                ),
            },
            { name: text("firstSeen"), value: time(member.firstSeen) },
            { name: text("lastSeen"), value: time(member.lastSeen) },
            {
              name: text("verdict"),
              value: <VerdictWords verdict={data.details.verdict} language={language} />,
            },
          ]}
        />
      </Part>
      <Part title={text("traits")}>
        {traits.length === 0 ? (
          <p className="text-ink-soft">{text("noTraits")}</p>
        ) : (
          <Facts
            facts={traits.map(({ trait, value, said }) => ({
              name: trait,
              value,
              note: text("said", { time: time(said) }),
            }))}
          />
        )}
      </Part>
      <Part title={text("ids")}>
        <ul className="space-y-2">
          {ids.map(({ id, isUser, firstSeen, lastSeen, sources }) => (
            <li key={`${id} ${String(isUser)}`}>
              <span className="break-all font-mono text-xs">{id}</span>{" "}
              <Badge tone="quiet">{text(isUser ? "idUser" : "idDevice")}</Badge>
              <span className="block text-xs text-ink-faint">
                {`${text("idSeen", { first: time(firstSeen), last: time(lastSeen) })} · ${sources.join(", ")}`}
              </span>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={text("experiments")}>
        {exposures.length === 0 ? (
          <p className="text-ink-soft">{text("noExperiments")}</p>
        ) : (
          <Facts
            facts={exposures.map(({ experiment, variation, firstViewed, views }) => ({
              name: experiment || NOTHING,
              value: variation || text("control"),
              note: `${time(firstViewed)} · ${text("views", { count: views, shown: plainNumber(views, language) })}`,
            }))}
          />
        )}
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card>
      <h2 className="mb-3 text-base font-semibold">{title}</h2>
      {children}
    </Card>
  );
}
