import type { Extent } from '#model/page-data.ts';
import { largestCount } from './heat-scale.ts';

const barWidth = 12;
const height = 40;

/** Article counts as bars, from the first year or month to the last. A list next to it gives the same numbers. */
export function Sparkline({ extents }: { readonly extents: readonly Extent[] }) {
  const first = positionOf(extents[0]?.of ?? '');
  const last = positionOf(extents.at(-1)?.of ?? '');
  const max = largestCount(extents);
  if (extents.length < 3 || max === 0) return null;
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
      {extents.map(({ of, count }) => {
        const barHeight = Math.max(1, Math.round((count / max) * height));
        return (
          <rect
            key={of}
            x={(positionOf(of) - first) * barWidth}
            y={height - barHeight}
            width={barWidth - 2}
            height={barHeight}
          />
        );
      })}
    </svg>
  );
}

/** The position of a year (`2024`) or month (`2024-12`) on the time axis. */
function positionOf(time: string): number {
  const [year = 0, month] = time.split('-').map(Number);
  return month === undefined ? year : year * 12 + month;
}
