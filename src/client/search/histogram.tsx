import { useRef, useState } from 'preact/hooks';
import { groupDigits } from '#lib/text.ts';
import type { IsoDay } from '#model/day.ts';
import { parseDay } from '#model/day.ts';
import type { InterfaceLanguage } from '#model/publication.ts';
import { searchWording } from '#model/wording/search.ts';
import { renderDay, renderMonth } from '#model/wording/time.ts';
import type { Span } from './engine/request.ts';
import { daysOf, type TimeBar } from './time-bars.ts';

interface HistogramProps {
  readonly language: InterfaceLanguage;
  readonly bars: readonly TimeBar[];
  readonly choose: (span: Required<Span>) => void;
}

const height = 48;

/**
 * The results over time. Click or Enter selects the time of one bar; dragging, or Shift with an arrow key, selects a
 * range. Bars of volumes not yet searched are outlined.
 */
export function Histogram({ language, bars, choose }: HistogramProps) {
  const words = searchWording(language);
  const [focused, setFocused] = useState(bars.length - 1);
  const [anchor, setAnchor] = useState<number | undefined>(undefined);
  const chart = useRef<HTMLFieldSetElement>(null);
  const maxCount = Math.max(1, ...bars.map(({ count }) => count));
  const at = Math.min(focused, bars.length - 1);
  const low = Math.min(anchor ?? at, at);
  const high = Math.max(anchor ?? at, at);

  const selectRange = () => {
    const [first, last] = [bars[low], bars[high]];
    setAnchor(undefined);
    if (first && last) choose({ from: daysOf(first.time).from, to: daysOf(last.time).to });
  };
  const move = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -bars.length, End: bars.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(bars.length - 1, at + step));
    setAnchor(event.shiftKey ? (anchor ?? at) : undefined);
    setFocused(next);
    chart.current?.querySelectorAll('button')[next]?.focus();
  };
  const barUnder = (event: PointerEvent): number => {
    const box = chart.current?.getBoundingClientRect();
    if (!box) return at;
    const place = Math.floor(((event.clientX - box.left) / box.width) * bars.length);
    return Math.max(0, Math.min(bars.length - 1, place));
  };
  return (
    <div class="histogram">
      <fieldset
        class="bars"
        aria-label={words.histogram}
        ref={chart}
        onKeyDown={move}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          setAnchor(barUnder(event));
          setFocused(barUnder(event));
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => anchor !== undefined && event.buttons > 0 && setFocused(barUnder(event))}
        onPointerUp={selectRange}
        onPointerCancel={() => setAnchor(undefined)}
      >
        {bars.map((bar, place) => (
          <button
            key={bar.time}
            type="button"
            class={barClass(bar, anchor !== undefined && place >= low && place <= high)}
            tabIndex={place === at ? 0 : -1}
            aria-label={labelOf(bar, language)}
            title={labelOf(bar, language)}
            onFocus={() => setFocused(place)}
            onClick={(event) => event.detail === 0 && selectRange()}
          >
            <span
              style={{ height: `${bar.count === 0 ? 0 : Math.max(2, (bar.count / maxCount) * height)}px` }}
            />
          </button>
        ))}
      </fieldset>
      <p class="ends" aria-hidden="true">
        <span>{renderTime(bars[0]?.time ?? '', language)}</span>
        <span>{anchor === undefined ? '' : rangeText(bars, low, high, language)}</span>
        <span>{renderTime(bars.at(-1)?.time ?? '', language)}</span>
      </p>
    </div>
  );
}

function barClass({ isSearched }: TimeBar, isChosen: boolean): string {
  return `bar${isSearched ? '' : ' unasked'}${isChosen ? ' chosen' : ''}`;
}

function rangeText(bars: readonly TimeBar[], low: number, high: number, language: InterfaceLanguage): string {
  const [first, last] = [bars[low]?.time ?? '', bars[high]?.time ?? ''].map((time) =>
    renderTime(time, language),
  );
  return first === last ? `${first}` : `${first} – ${last}`;
}

function labelOf({ time, count, isSearched }: TimeBar, language: InterfaceLanguage): string {
  const words = searchWording(language);
  return `${renderTime(time, language)}: ${isSearched ? words.found(count, groupDigits(count)) : words.notSearched}`;
}

function renderTime(time: string, language: InterfaceLanguage): string {
  const day: IsoDay | undefined = parseDay(time);
  return day ? renderDay(day, language) : renderMonth(time, language);
}
