import { createContext, type ReactNode, useContext, useId } from "react";
import { KNOWN_SUBJECTS } from "./known-subjects";
import { type SubjectNames, subjectNames } from "./subject-names";
import { useSubjectWord } from "./use-subject-word";

const OfferedSubjects = createContext<{ list: string | undefined; subjects: readonly string[] }>({
  list: undefined,
  subjects: [],
});

/** The subjects that fields within it offer: found by their words, and by the keys that addresses and files have for them. */
export function SubjectsOffered({
  subjects,
  children,
}: {
  subjects: readonly string[];
  children: ReactNode;
}) {
  const list = useId();
  const subjectWord = useSubjectWord();
  const { called } = useNames(subjects);
  return (
    <OfferedSubjects.Provider value={{ list, subjects }}>
      {children}
      <datalist id={list}>
        {subjects.map((subject) => (
          // Some browsers look for what is typed in the label alone.
          <option key={subject} value={called(subject)} label={`${subjectWord(subject)} · ${subject}`} />
        ))}
      </datalist>
    </OfferedSubjects.Provider>
  );
}

function useNames(subjects: readonly string[]): SubjectNames {
  return subjectNames([...Object.keys(KNOWN_SUBJECTS), ...subjects], useSubjectWord());
}

/** The id of the list that a field offers, and what the subjects on it are called there. */
export function useSubjectsOffered(): SubjectNames & { list: string | undefined } {
  const { list, subjects } = useContext(OfferedSubjects);
  return { list, ...useNames(subjects) };
}
