import type { Effect } from "@/lib/domain/curation/effect";
import { estimateText } from "@/lib/format/estimate";

/** What a change does to the numbers on show: each that moves, before and after. */
export function EffectList({ effects }: { effects: readonly Effect[] }) {
  if (effects.length === 0) return <p className="text-sm text-muted">No number on show moves.</p>;
  const words = (value: Effect["before"], unit: Effect["unit"]) =>
    value === null ? "not known" : estimateText(value, unit);
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">Numbers that move, before and after</caption>
      <thead className="text-left text-xs text-muted">
        <tr>
          <th scope="col" className="py-1 pr-2 font-normal">
            Number
          </th>
          <th scope="col" className="py-1 pr-2 text-right font-normal">
            Now
          </th>
          <th scope="col" className="py-1 text-right font-normal">
            Then
          </th>
        </tr>
      </thead>
      <tbody>
        {effects.map(({ id, label, unit, before, after }) => (
          <tr key={id} className="border-t border-line align-top">
            <th scope="row" className="py-1 pr-2 text-left font-normal">
              {label}
            </th>
            <td className="py-1 pr-2 text-right text-muted">{words(before, unit)}</td>
            <td className="py-1 text-right font-semibold">{words(after, unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
