/** At most the bytes of a text as UTF-8. */
export const bytesOf = (text: string): number => text.length + 2 * text.replace(/[\0-\x7f]/g, "").length;
