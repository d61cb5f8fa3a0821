import type { Html } from '#model/page.ts';
import type { StandalonePageData } from '#model/page-data.ts';
import { Document } from './Document.tsx';
import type { LayoutContext } from './layout-context.ts';
import { PageHeader } from './parts/frame/PageHeader.tsx';
import { Prose } from './parts/Prose.tsx';

interface StandalonePageLayoutProps {
  readonly context: LayoutContext;
  readonly data: StandalonePageData;
  readonly text: Html | undefined;
}

/** A standalone page: title and text. */
export function StandalonePageLayout({ context, data, text }: StandalonePageLayoutProps) {
  return (
    <Document context={context} kind="standalone">
      <PageHeader title={data.title} />
      <Prose text={text} />
    </Document>
  );
}
