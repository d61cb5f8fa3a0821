import { interfaceLang, type LayoutContext } from '#layouts/layout-context.ts';
import type { CorrectionInPage } from '#model/page-data.ts';
import { DateAndTime } from '../Dates.tsx';

/** True for notices that readers must see before the text: retractions and editor’s notes. */
export function isProminent({ kind }: CorrectionInPage): boolean {
  return kind === 'retraction' || kind === 'editors-note';
}

interface CorrectionsProps {
  readonly context: LayoutContext;
  readonly corrections: readonly CorrectionInPage[];
  /** True below the text, where the notices have a heading. */
  readonly hasHeading?: boolean;
}

/** The corrections of an article, each with its kind and date. */
export function Corrections({ context, corrections, hasHeading }: CorrectionsProps) {
  if (corrections.length === 0) return null;
  const { corrections: kinds, correctionsHead } = context.article;
  return (
    <div class="corrections">
      {hasHeading && (
        <h2 lang={interfaceLang(context)} data-pagefind-ignore="">
          {correctionsHead}
        </h2>
      )}
      {corrections.map((correction) => (
        <div key={correction.text} class={`correction ${correction.kind}`}>
          <p class="label" lang={interfaceLang(context)} data-pagefind-ignore="">
            <strong>{kinds[correction.kind]}</strong>{' '}
            <DateAndTime context={context} moment={correction.date} />
          </p>
          <p>{correction.text}</p>
        </div>
      ))}
    </div>
  );
}
