import type { GoneData } from '#model/page-data.ts';
import { dayPath } from '#model/paths.ts';
import { renderDay } from '#model/wording/time.ts';
import { Document } from './Document.tsx';
import { dateCrumbs } from './date-crumbs.ts';
import { interfaceLang, type LayoutContext } from './layout-context.ts';
import { PageHeader } from './parts/frame/PageHeader.tsx';

interface GoneLayoutProps {
  readonly context: LayoutContext;
  readonly data: GoneData;
}

/** The notice that replaces a withdrawn article: when and why. It contains nothing of the article itself. */
export function GoneLayout({ context, data }: GoneLayoutProps) {
  const { special } = context;
  return (
    <Document context={context} kind="gone" crumbs={dateCrumbs(data.day, context.language)}>
      <div lang={interfaceLang(context)}>
        <PageHeader
          title={special.gone}
          lead={special.goneLead(renderDay(data.date.day, context.language))}
        />
        <p class="reason">
          <span class="label">{special.goneReason}</span> <span lang={data.language}>{data.reason}</span>
        </p>
        <p class="onward">
          <a href={context.href(dayPath(data.day))}>{special.sameDay}</a>
        </p>
      </div>
    </Document>
  );
}
