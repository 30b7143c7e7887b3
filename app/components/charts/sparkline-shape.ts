/** One bucket of a line; `complete` is false while it may still grow. */
export interface LinePoint {
  value: number | null;
  complete: boolean;
}

/** What a sparkline draws, in its own units; y grows downwards. */
export interface SparklineShape {
  /** path data through complete points, broken where a value is missing; "" when there is none */
  solid: string;
  /** path data of the stretches that end in an incomplete point */
  dotted: string;
  /** the last point that has a value */
  end: { x: number; y: number } | null;
  /** from where on all points are incomplete, if any are */
  openFrom: number | null;
  /** the target's height */
  targetY: number | null;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** A line through `points` in a box, with room at the edges for the stroke. */
export function sparklineShape(
  points: readonly LinePoint[],
  box: { width: number; height: number; margin: number },
  target: number | null = null,
): SparklineShape {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) return { solid: "", dotted: "", end: null, openFrom: null, targetY: null };

  const shown = target === null ? values : [...values, target];
  const low = Math.min(...shown);
  const span = Math.max(...shown) - low;
  const inner = { width: box.width - 2 * box.margin, height: box.height - 2 * box.margin };
  const x = (place: number) =>
    round(box.margin + (points.length === 1 ? inner.width / 2 : (place / (points.length - 1)) * inner.width));
  // TRICKY: a flat line has no span; it runs through the middle.
  const y = (value: number) =>
    round(box.margin + (span === 0 ? inner.height / 2 : (1 - (value - low) / span) * inner.height));

  let solid = "";
  let dotted = "";
  let pen: { solid: boolean; x: number; y: number } | null = null;
  points.forEach(({ value, complete }, place) => {
    if (value === null) {
      pen = null;
      return;
    }
    const here = { x: x(place), y: y(value) };
    if (!complete) {
      const start = pen ?? here;
      dotted += `M${start.x} ${start.y}L${here.x} ${here.y}`;
    } else if (pen?.solid) {
      solid += `L${here.x} ${here.y}`;
    } else {
      // After a gap, or after an incomplete stretch, which the line leaves from where it ended.
      solid += pen === null ? `M${here.x} ${here.y}` : `M${pen.x} ${pen.y}L${here.x} ${here.y}`;
    }
    pen = { solid: complete, ...here };
  });

  const lastPlace = points.findLastIndex(({ value }) => value !== null);
  const last = points[lastPlace]?.value ?? null;
  const lastComplete = points.findLastIndex(({ complete }) => complete);
  return {
    solid,
    dotted,
    end: last === null ? null : { x: x(lastPlace), y: y(last) },
    openFrom: lastComplete === points.length - 1 ? null : x(Math.max(lastComplete, 0)),
    targetY: target === null ? null : y(target),
  };
}
