const WIDE = { 3: "xl:grid-cols-3", 4: "xl:grid-cols-4", 5: "xl:grid-cols-5" } as const;
const MEDIUM = { 2: "lg:grid-cols-2", 3: "lg:grid-cols-3" } as const;

/** Whether the last row of so many cards holds but one. */
const leavesOne = (count: number, columns: number) => count > columns && count % columns === 1;

/** The columns of a grid of so many cards, as classes: where the screen has room, none of them stands alone in the last row. */
export function cardColumns(count: number): string {
  const medium = ([3, 2] as const).find((columns) => !leavesOne(count, columns)) ?? 3;
  const wide = ([4, 3, 5] as const).find((columns) => !leavesOne(count, columns)) ?? 4;
  return `sm:grid-cols-2 ${MEDIUM[medium]} ${WIDE[wide]}`;
}
