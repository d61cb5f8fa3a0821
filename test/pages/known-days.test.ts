import { describe, expect, it } from 'vitest';
import { archivePage, dayPages, yearPage } from '#pages/calendar.ts';
import { coveragePage } from '#pages/coverage.ts';
import { articleOf, contentOf, moment } from '../feeds/newsroom.ts';
import { articlePage, pagesOf, partOf, renderPage, words } from '../layouts/render-pages.ts';

const month = articleOf('1998/12/01-somewhen.md', { title: 'Somewhen', circa: 'month' });
const day = articleOf('1998/12/01-dated.md', { title: 'Dated', published: moment('1998-12-01 09:00') });
const year = articleOf('1999/01/01-some-year.md', { title: 'Some year', circa: 'year' });
const content = contentOf([month, day, year]);
const htmlAt = (path: string) => {
  const page = pagesOf([month, day, year]).find((candidate) => candidate.path === path);
  if (!page) throw new Error(`page not found: ${path}`);
  return renderPage(page);
};
const pageAt = (path: string) => words(htmlAt(path));

describe('an unknown day', () => {
  it('is not shown as the first or last day of the archive', () => {
    expect(archivePage(content).data).toMatchObject({
      first: { day: '1998-12-01', circa: 'month' },
      last: { day: '1999-01-01', circa: 'year' },
    });
    expect(coveragePage(content).data.last).toEqual({ day: '1999-01-01', circa: 'year' });
    expect(pageAt('/archive/')).toContain('December 1998 to 1999');
    expect(pageAt('/coverage/')).not.toContain('1 January');
  });

  it('is not counted in calendars', () => {
    expect(yearPage(content, '1998').data.calendar).toEqual([
      { day: '1998-12-01', count: 1, headline: 'Dated' },
    ]);
  });

  it('is listed in its month before the days', () => {
    const text = pageAt('/1998/12/');
    expect(text).toMatch(/December 1998 Somewhen.*Tuesday, 1 December Dated/);
  });

  it('keeps the link to a month without other articles', () => {
    expect(partOf(htmlAt('/1999/'), 'main')).toContain('href="/1999/01/"');
  });

  it('does not make articles part of the same day', () => {
    expect(articlePage(month, [day])).not.toContain('class="day-top"');
    expect(words(partOf(articlePage(day, [month]), 'main'))).not.toContain('Somewhen');
  });

  it('has a page titled as precisely as it is known, which previous and next links skip', () => {
    const later = articleOf('1999/02/03-later.md');
    const steps = [...dayPages(contentOf([year, day, later]), '1999')].map(({ data }) => [
      data.day,
      data.previous,
      data.next,
    ]);
    expect(steps).toEqual([
      ['1999-01-01', '1998-12-01', '1999-02-03'],
      ['1999-02-03', '1998-12-01', undefined],
    ]);
    expect(partOf(htmlAt('/1999/01/01/'), 'h1')).toBe('<h1>1999');
  });

  it('is shown on the page of its day as precisely as it is known', () => {
    expect(pageAt('/1998/12/01/')).toMatch(/How somewhen begins\. December 1998/);
  });
});
