const addressOf = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** A drawing for paper on the screen: black on white in either theme, as it will be printed. */
export function Drawing({
  svg,
  narrow,
  alt,
  className = "",
}: {
  svg: string;
  /** The same for a phone, where the other’s letters would shrink with it. */
  narrow?: string;
  alt: string;
  className?: string;
}) {
  return (
    <picture>
      {narrow !== undefined && <source media="(max-width: 639px)" srcSet={addressOf(narrow)} />}
      {/* A picture of its own cannot run anything, whatever stands in its labels. */}
      {/* oxlint-disable-next-line next/no-img-element -- drawn here, there is nothing to fetch or to shrink */}
      <img src={addressOf(svg)} alt={alt} className={`h-auto max-w-full bg-white ${className}`} />
    </picture>
  );
}
