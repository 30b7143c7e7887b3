import type { Random } from "#ingest/simulator/chance/random";

const names = (count: number) => Array.from({ length: count }, (_, n) => `"n${n}":${n}`).join(",");

/** Stands for bytes that are no UTF-8; put in when the body is bytes. */
export const BAD_BYTES = "<bad-bytes>";

/** Values that once broke somebody's collector, as JSON. Texts, because parsing would lose what is hostile in them. */
const SMALL = [
  ...["1e400", "-1e400", "1e-400", "-0", "0.1e1", "123456789012345678901234567890", "9007199254740993"],
  ...["18446744073709551616", "-9223372036854775809", "1.7976931348623157e308", "5e-324"],
  ...[
    String.raw`"\ud800"`,
    String.raw`"\udc00\ud800"`,
    String.raw`"a\u0000b"`,
    String.raw`"\u2028\ufeff\uffff"`,
  ],
  ...[`"${BAD_BYTES}"`, '"' + "\u202e" + '"', '"😀"', '""', '" "', String.raw`"\\"`, String.raw`"\"}],\""`],
  ...["null", "true", "[]", "{}", "[[]]", "[null,{}]", '{"":1}', '{" ":1}', '{"a":{"a":{"a":1}}}'],
  ...['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '{"toString":1}'],
  ...['{"a.b":1,"a":{"b":2}}', '{"a":1,"a":2}', '{".":1}', '{"a":1,"a.b":2}', '{"a`b":1,"a\'b":2,"a%b":3}'],
  ...[
    `"'; DROP TABLE events; --"`,
    '"{{7*7}}"',
    '"%s%n%x"',
    '"../../etc/passwd"',
    '"<script>alert(1)</script>"',
  ],
  ...[
    '"2026-02-30T25:61:61Z"',
    '"0000-00-00"',
    '"+275760-09-13T00:00:00.001Z"',
    "8640000000000001",
    "-62135596800001",
  ],
  ...[
    '"null"',
    '"undefined"',
    '"NaN"',
    '"[object Object]"',
    '{"$ref":"#"}',
    '{"length":-1}',
    '[1,"x",null,true,{"b":1}]',
  ],
];

const LARGE: (() => string)[] = [
  () => "[".repeat(5000) + "]".repeat(5000),
  () => '{"a":'.repeat(400) + "1" + "}".repeat(400),
  () => `{${names(10_000)}}`,
  () => `{${names(1000)}}`,
  () => `"${"x".repeat(70_000)}"`,
  () => `"${"茶".repeat(22_000)}"`,
  () => `{"${"k".repeat(10_000)}":1}`,
  () => `[${"0,".repeat(20_000)}0]`,
];

const LARGE_SHARE = 0.01;

export function hostileValue(random: Random): string {
  if (random.chance(LARGE_SHARE)) return random.pick(LARGE)();
  return random.pick(SMALL);
}
