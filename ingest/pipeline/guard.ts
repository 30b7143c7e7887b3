/** Knows of whom nothing may be stored. Persons are the numbers that stand for them. */
export interface Guard {
  /** Why nothing of this person may be stored, null if it may. */
  refuses(person: string): "erased" | "consent-withdrawn" | null;
  /** A person's own word, in force from now on. */
  noteConsent(person: string, given: boolean): void;
}
