import type { Extent } from '#model/page-data.ts';
import { mostOf } from './weight.ts';

const barWidth = 12;
const height = 40;

/** Article counts as bars, from the first year or month to the last. A list next to it gives the same numbers. */
export function Sparkline({ extents }: { readonly extents: readonly Extent[] }) {
  const first = placeOf(extents[0]?.of ?? '');
  const last = placeOf(extents.at(-1)?.of ?? '');
  const most = mostOf(extents);
  if (extents.length < 3 || most === 0) return null;
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
        const tall = Math.max(1, Math.round((count / most) * height));
        return (
          <rect
            key={of}
            x={(placeOf(of) - first) * barWidth}
            y={height - tall}
            width={barWidth - 2}
            height={tall}
          />
        );
      })}
    </svg>
  );
}

/** The position of a year (`2024`) or month (`2024-12`) on the time axis. */
function placeOf(time: string): number {
  const [year = 0, month] = time.split('-').map(Number);
  return month === undefined ? year : year * 12 + month;
}
