import type { Language } from "./languages";

/**
 * The language a browser likes best among ours, by its Accept-Language header (RFC 9110, 12.5.4);
 * English when it likes neither or says nothing.
 */
export function acceptedLanguage(header: string | null): Language {
  const wishes = (header ?? "").split(",").map((part, place) => {
    const [tag = "", ...params] = part.trim().toLowerCase().split(";");
    const quality = params.map((param) => /^\s*q=([\d.]+)\s*$/.exec(param)?.[1]).find((q) => q !== undefined);
    return { tag, quality: quality === undefined ? 1 : Number(quality), place };
  });
  const best = wishes
    .filter(({ tag, quality }) => /^(zh|en)(-|$)/.test(tag) && quality > 0)
    .sort((a, b) => b.quality - a.quality || a.place - b.place)[0];
  return best?.tag.startsWith("zh") ? "zh" : "en";
}
