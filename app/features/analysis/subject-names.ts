/** What subjects are called in a field, and which of them is meant by what stands in it. */
export interface SubjectNames {
  called: (subject: string) => string;
  meant: (text: string) => string;
}

/**
 * Names subjects by their words, so that each name means one of them: where several have the same word, each is called by itself.
 * Anything else that stands in a field is taken for a subject as it is written.
 */
export function subjectNames(subjects: readonly string[], wordOf: (subject: string) => string): SubjectNames {
  const all = [...new Set(subjects)];
  const withWord = (word: string) =>
    all.filter((subject) => wordOf(subject).toLowerCase() === word.toLowerCase());
  const isAlone = (subject: string) => withWord(wordOf(subject)).every((one) => one === subject);
  return {
    called: (subject) => (isAlone(subject) ? wordOf(subject) : subject),
    meant: (text) => {
      const written = text.trim();
      if (all.includes(written)) return written;
      const [only, ...others] = withWord(written);
      return only === undefined || others.length > 0 ? written : only;
    },
  };
}
