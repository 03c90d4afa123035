/** What of the address could not be shown, in sentences. */
export function SetAsideList({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <output className="mb-6 block border-l-2 border-warn pl-3 text-sm">
      {sentences.map((sentence) => (
        <span key={sentence} className="block">
          {sentence}
        </span>
      ))}
    </output>
  );
}
