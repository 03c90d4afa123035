/** A drawing for paper on the screen: black on white in either theme, as it will be printed. */
export function Drawing({
  svg,
  alt,
  className = "",
}: {
  svg: string;
  alt: string;
  className?: string;
}) {
  return (
    // A picture of its own cannot run anything, whatever stands in its labels.
    // oxlint-disable-next-line next/no-img-element -- drawn here, there is nothing to fetch or to shrink
    <img
      src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      alt={alt}
      className={`h-auto max-w-full bg-white ${className}`}
    />
  );
}
