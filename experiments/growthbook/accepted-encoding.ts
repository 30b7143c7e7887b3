/** How a body can be sent: packed in one of these ways, or as it is. */
export type Encoding = "br" | "gzip" | "identity";

const REFUSED = /^q=0(\.0*)?$/;

/** The tightest packing that an Accept-Encoding header takes. */
export function acceptedEncoding(header: string | undefined): Encoding {
  if (header === undefined) return "identity";
  const accepted = header.split(",").flatMap((entry) => {
    const [name = "", ...parameters] = entry.split(";").map((part) => part.trim().toLowerCase());
    return parameters.some((parameter) => REFUSED.test(parameter)) ? [] : [name];
  });
  return (["br", "gzip"] as const).find((encoding) => accepted.includes(encoding)) ?? "identity";
}
