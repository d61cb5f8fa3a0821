/** Structured data. `<` is written as `\u003c`, so that no text can end the element. */
export function JsonLd({ data }: { readonly data: object }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  // JSON without “<” cannot leave its element.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
