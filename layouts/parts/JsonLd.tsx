/** Structured data. `<` is written as `\u003c`, so no text can close the element. */
export function JsonLd({ data }: { readonly data: object }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  // JSON without “<” cannot close the element.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
