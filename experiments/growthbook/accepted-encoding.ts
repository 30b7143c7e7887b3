/** How a body can be sent: packed in one of these ways, or as it is. */
export type Encoding = "br" | "gzip" | "identity";

/** An entry of that name in an Accept-Encoding header, unless it is refused with a weight of zero. */
const entryOf = (name: string) =>
  new RegExp(`(?:^|,)\\s*${name}\\s*(?:;(?!\\s*q=0(?:\\.0*)?\\s*(?:,|$))[^,]*)?(?:,|$)`, "i");

const BR = entryOf("br");
const GZIP = entryOf("gzip");

/** The tightest packing that an Accept-Encoding header takes. */
export function acceptedEncoding(header = ""): Encoding {
  if (BR.test(header)) return "br";
  return GZIP.test(header) ? "gzip" : "identity";
}
