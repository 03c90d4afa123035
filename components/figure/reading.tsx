import type { Figure } from "@/lib/domain/figure/figure";
import { estimateText } from "@/lib/format/estimate";

/** The numbers of one category in words: what is under the pointer, or under the arrow keys. */
export function Reading({ figure, place }: { figure: Figure; place: number }) {
  const category = figure.categories[place];
  if (category === undefined) return null;
  return (
    <div className="border border-line bg-paper px-3 py-2 text-xs">
      <p className="font-semibold">{category.label}</p>
      {figure.series.map(({ id, label: name, values, notes }) => {
        const value = values[place] ?? null;
        return (
          <p key={id}>
            {figure.series.length > 1 && `${name}: `}
            {value === null ? (notes?.[place] ?? "not known") : estimateText(value, figure.unit)}
          </p>
        );
      })}
    </div>
  );
}
