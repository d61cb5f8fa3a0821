const shapes = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.7 11.2L20 20',
  settings: 'M3 19 8 5h1l5 14M5 14h7m4 5 2.5-7h1L22 19m-5-2.500h4.200',
} as const;

/** A decorative icon. The text next to it carries the meaning for screen readers. */
export function Icon({ shape }: { readonly shape: keyof typeof shapes }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d={shapes[shape]} />
    </svg>
  );
}
