/** Stands wherever a number of the made-up company is shown. */
export function DemoLabel({ name }: { name: string }) {
  return (
    <p className="mb-4 inline-block border border-warn px-2 py-0.5 text-xs text-warn">
      <span aria-hidden="true">◆ </span>
      <strong>Demo:</strong> {name} is made up; its spend, contracts and efforts are invented to
      show the method. Parties, ties and prices are real.
    </p>
  );
}
