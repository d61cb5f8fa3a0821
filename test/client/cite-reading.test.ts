import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readCitation } from '#client/cite/read-citation.ts';

const head = (metas: Readonly<Record<string, string>>, data: unknown = {}, more = '') => {
  const { document } = parseHTML(
    `<html><head>${more}<script type="application/ld+json"></script></head><body></body></html>`,
  );
  for (const [name, content] of Object.entries(metas)) {
    const meta = document.createElement('meta');
    meta.setAttribute('name', name);
    meta.setAttribute('content', content);
    document.head.append(meta);
  }
  const script = document.querySelector('script');
  if (script) script.textContent = typeof data === 'string' ? data : JSON.stringify(data);
  return document;
};
const vote = {
  citation_title: 'Assembly votes',
  citation_author: 'Jane Doe',
  citation_publication_date: '2024/12/21',
  citation_journal_title: 'The Courier',
  citation_language: 'en',
  citation_public_url: 'https://courier.example/2024/12/21/vote/',
};

describe('the citation of a page', () => {
  it('is read from the page’s own metadata', () => {
    const data = {
      author: [{ '@type': 'Person', name: 'Jane Doe' }],
      printEdition: 'Late',
      printSection: 'News',
    };
    expect(
      readCitation(head({ ...vote, citation_firstpage: 'A1', citation_issn: '1234-5679' }, data)),
    ).toEqual({
      title: 'Assembly votes',
      url: 'https://courier.example/2024/12/21/vote/',
      publication: 'The Courier',
      creators: [{ family: 'Doe', given: 'Jane' }],
      date: { year: 2024, month: 12, day: 21 },
      language: 'en',
      page: 'A1',
      edition: 'Late',
      section: 'News',
      issn: '1234-5679',
    });
  });

  it('has all authors in order', () => {
    const more = '<meta name="citation_author" content="홍길동">';
    expect(readCitation(head(vote, {}, more))?.creators).toEqual([
      { literal: '홍길동' },
      { family: 'Doe', given: 'Jane' },
    ]);
  });

  it('has an organization as a literal name', () => {
    const author = [{ '@type': 'Organization', name: 'Night Watch' }];
    const read = readCitation(head({ ...vote, citation_author: 'Night Watch' }, { author }));
    expect(read?.creators).toEqual([{ literal: 'Night Watch' }]);
  });

  it('has no author for agency copy', () => {
    const provider = { '@type': 'Organization', name: 'Hangang Wire' };
    const read = readCitation(
      head({ ...vote, citation_author: 'Hangang Wire' }, { author: provider, provider }),
    );
    expect(read?.creators).toEqual([]);
    expect(read?.agency).toBe('Hangang Wire');
  });

  it.each([
    ['2024', { year: 2024 }],
    ['2024/12', { year: 2024, month: 12 }],
  ])('has a date as precise as %s', (text, date) => {
    expect(readCitation(head({ ...vote, citation_publication_date: text }))?.date).toEqual(date);
  });

  it('has a title on a single line', () => {
    expect(readCitation(head({ ...vote, citation_title: ' a\r\n\tb\u0000c ' }))?.title).toBe('a b c');
  });

  it.each(['', 'not JSON', '[]', 'null', '{"provider":7,"printSection":{}}'])(
    'ignores invalid JSON-LD: %j',
    (data) => {
      expect(readCitation(head(vote, data))?.title).toBe('Assembly votes');
    },
  );

  it('is undefined on other pages', () => {
    expect(readCitation(head({}))).toBeUndefined();
    expect(readCitation(head({ ...vote, citation_title: ' ' }))).toBeUndefined();
  });
});
