const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

/** Row number n; as a line it has 98 bytes while n has one digit. */
export const row = (n: number) => ({ id: idOf(n), n, text: "x".repeat(20) });
