import type { LayoutContext } from '#layouts/layout-context.ts';

/** The legend of the heat map’s five steps. Hidden from screen readers, since each cell contains its number. */
export function Legend({ context }: { readonly context: LayoutContext }) {
  const { articlesLabel, legendFewer, legendMore } = context.browse;
  return (
    <p class="legend" aria-hidden="true">
      {articlesLabel}: {legendFewer} <i class="w1" />
      <i class="w2" />
      <i class="w3" />
      <i class="w4" />
      <i class="w5" /> {legendMore}
    </p>
  );
}
