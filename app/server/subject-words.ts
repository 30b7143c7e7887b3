import { isKnownSubject, KNOWN_SUBJECTS } from "~/features/analysis/known-subjects";
import { subjectNames } from "~/features/analysis/subject-names";
import { texts } from "~/i18n/en/texts";
import { type Language, LANGUAGES } from "~/i18n/languages";
import { analysis as chinese } from "~/i18n/zh/analysis";

const WORDS = { en: texts.analysis, zh: chinese };

/** A subject of ours in words, any other as it is. */
export const subjectWordIn = (subject: string, language: Language): string =>
  isKnownSubject(subject) ? WORDS[language][KNOWN_SUBJECTS[subject]] : subject;

/** The subject that is meant by what a form without scripts sends: the subject itself, or its word in any language. */
export const subjectMeant = (text: string): string =>
  LANGUAGES.map((language) =>
    subjectNames(Object.keys(KNOWN_SUBJECTS), (one) => subjectWordIn(one, language)),
  ).reduce((sent, { meant }) => meant(sent), text);
