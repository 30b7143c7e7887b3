import { Transform } from "node:stream";

/**
 * Takes the null bytes out of a streamed document. React fills pieces of 2 KiB and sends them whole; a character of several
 * bytes that no longer fits leaves the end of its piece empty, and a browser shows what is empty within an attribute or a
 * script as "�" (https://github.com/facebook/react/issues/31134, mended in React 19). HTML has no use of its own for the byte.
 */
export function withoutNullBytes(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
