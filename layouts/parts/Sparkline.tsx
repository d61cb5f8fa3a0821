import type { Extent } from '#model/page-data.ts';
import { mostOf } from './weight.ts';

const barWidth = 12;
const height = 40;

/** Numbers of articles as bars, from the first year or month to the last. A list beside it says the same. */
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

/** The number of a year, `2024`, or of a month, `2024-12`, in the order of time. */
function placeOf(time: string): number {
  const [year = 0, month] = time.split('-').map(Number);
  return month === undefined ? year : year * 12 + month;
}
