/** Texts in the order of their UTF-8 bytes: below 0 if `a` comes first, 0 if equal. */
export const textOrder = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
