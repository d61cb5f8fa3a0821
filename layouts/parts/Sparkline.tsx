import type { Extent } from '#model/facts.ts';
import { mostOf } from './weight.ts';

const barWidth = 12;
const height = 40;

/** A number of articles a year as bars, from the first year to the last. A list beside it says the same. */
export function Sparkline({ years }: { readonly years: readonly Extent[] }) {
  const first = Number(years[0]?.of);
  const last = Number(years.at(-1)?.of);
  const most = mostOf(years);
  if (years.length < 3 || most === 0) return null;
  const width = (last - first + 1) * barWidth;
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {years.map(({ of, count }) => {
        const tall = Math.max(1, Math.round((count / most) * height));
        return (
          <rect
            key={of}
            x={(Number(of) - first) * barWidth}
            y={height - tall}
            width={barWidth - 2}
            height={tall}
          />
        );
      })}
    </svg>
  );
}
