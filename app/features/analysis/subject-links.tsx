import { Link, useLocation } from "@remix-run/react";
import { useSubjectWord } from "./use-subject-word";

/** Subjects to tell something apart by, each one click away. @param name of the search parameter that says which */
export function SubjectLinks(props: {
  label: string;
  name: string;
  subjects: readonly string[];
  chosen: string;
}) {
  const subjectWord = useSubjectWord();
  const { search } = useLocation();
  const asking = (subject: string) => {
    const asked = new URLSearchParams(search);
    asked.set(props.name, subject);
    return `?${asked.toString()}`;
  };
  return (
    <nav aria-label={props.label} className="mt-3 flex flex-wrap gap-2">
      {props.subjects.map((subject) => (
        <Link
          key={subject}
          to={asking(subject)}
          preventScrollReset
          aria-current={subject === props.chosen ? "true" : undefined}
          className="button h-8 aria-[current]:border-accent aria-[current]:text-accent-strong"
        >
          {subjectWord(subject)}
        </Link>
      ))}
    </nav>
  );
}
