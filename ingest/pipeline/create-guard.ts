import type { Guard } from "#ingest/pipeline/guard";

/** The persons of a project of whom nothing may be stored, as the databases know them. */
export interface BlockedPersons {
  erased: readonly string[];
  withdrawn: readonly string[];
}

/** A guard that is told again and again what the databases know. */
export interface InformedGuard extends Guard {
  inform(blocked: BlockedPersons): void;
}

/**
 * A guard whose knowledge is as old as what it was last told, but for the words of consent it heard itself: those are
 * in force at once, and until the databases say the same.
 */
export function createGuard(blocked: BlockedPersons): InformedGuard {
  let erased = new Set<string>();
  let withdrawn = new Set<string>();
  const heard = new Map<string, boolean>();

  const inform = (known: BlockedPersons) => {
    erased = new Set(known.erased);
    withdrawn = new Set(known.withdrawn);
    for (const [person, given] of heard) if (withdrawn.has(person) !== given) heard.delete(person);
  };
  inform(blocked);
  return {
    inform,
    refuses: (person) => {
      if (erased.has(person)) return "erased";
      const given = heard.get(person) ?? !withdrawn.has(person);
      return given ? null : "consent-withdrawn";
    },
    noteConsent: (person, given) => {
      if (given && !withdrawn.has(person)) heard.delete(person);
      else heard.set(person, given);
    },
  };
}
