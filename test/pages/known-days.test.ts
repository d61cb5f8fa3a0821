import { describe, expect, it } from 'vitest';
import { archivePage, calendarPages } from '#pages/calendar.ts';
import { coveragePage } from '#pages/holdings.ts';
import { articleOf, contentOf, moment } from '../feeds/newsroom.ts';
import { articlePage, pagesOf, partOf, rendered, words } from '../layouts/render-pages.ts';

const month = articleOf('1998/12/01-somewhen.md', { title: 'Somewhen', circa: 'month' });
const day = articleOf('1998/12/01-dated.md', { title: 'Dated', published: moment('1998-12-01 09:00') });
const year = articleOf('1999/01/01-some-year.md', { title: 'Some year', circa: 'year' });
const content = contentOf([month, day, year]);
const htmlAt = (path: string) => {
  const page = pagesOf([month, day, year]).find((one) => one.path === path);
  if (!page) throw new Error(`no page ${path}`);
  return rendered(page);
};
const pageAt = (path: string) => words(htmlAt(path));

describe('a day that is not known', () => {
  it('is not said by the pages that name the first and the last', () => {
    expect(archivePage(content).data).toMatchObject({
      first: { day: '1998-12-01', circa: 'month' },
      last: { day: '1999-01-01', circa: 'year' },
    });
    expect(coveragePage(content).data.last).toEqual({ day: '1999-01-01', circa: 'year' });
    expect(pageAt('/archive/')).toContain('December 1998 to 1999');
    expect(pageAt('/coverage/')).not.toContain('1 January');
  });

  it('weighs on no day of a calendar', () => {
    const pages = [...calendarPages(content, '1998')];
    const calendar = pages.flatMap((page) => (page.layout === 'year' ? page.data.calendar : []));
    expect(calendar).toEqual([{ day: '1998-12-01', count: 1, headline: 'Dated' }]);
  });

  it('stands in its month under the month, before the days', () => {
    const text = pageAt('/1998/12/');
    expect(text).toMatch(/December 1998 Somewhen.*Tuesday, 1 December Dated/);
  });

  it('leaves the way to a month that holds nothing else', () => {
    expect(partOf(htmlAt('/1999/'), 'main')).toContain('href="/1999/01/"');
  });

  it('is no day that articles share', () => {
    expect(articlePage(month, [day])).not.toContain('class="day-top"');
    expect(words(partOf(articlePage(day, [month]), 'main'))).not.toContain('Somewhen');
  });

  it('is named by the page of its address as far as it is known, and is no step on the way through its year', () => {
    const later = articleOf('1999/02/03-later.md');
    const steps = [...calendarPages(contentOf([year, day, later]), '1999')].flatMap((page) =>
      page.layout === 'day' ? [[page.data.day, page.data.previous, page.data.next]] : [],
    );
    expect(steps).toEqual([
      ['1999-01-01', '1998-12-01', '1999-02-03'],
      ['1999-02-03', '1998-12-01', undefined],
    ]);
    expect(partOf(htmlAt('/1999/01/01/'), 'h1')).toBe('<h1>1999');
  });

  it('is said on a day’s page as far as it is known', () => {
    expect(pageAt('/1998/12/01/')).toMatch(/How somewhen begins\. December 1998/);
  });
});
