import { DIMENSIONS } from "@/lib/domain/exposure/dimension";
import type { Exposure } from "@/lib/domain/exposure/exposure";
import type { StoppedWithout } from "@/lib/domain/exposure/operational-exposure";
import { estimateText } from "@/lib/format/estimate";

/** Who stands at or above the line of a tenth without an alternative, by name. */
export function TenPercentLine({ exposure: { dimension, operational } }: { exposure: Exposure }) {
  const { name } = DIMENSIONS[dimension];
  const above = operational.parties.filter(({ line }) => line === "above");
  const open = operational.parties.filter(({ line }) => line === "cannot-tell");
  const isFollowed = operational.parties.length > 0;
  return (
    <div className="mb-4 max-w-3xl text-sm" data-line>
      <h3 className="font-semibold">The 10 % line</h3>
      {!isFollowed && (
        <p>
          <span className="text-warn" aria-hidden="true">
            ◆{" "}
          </span>
          Cannot tell: none of the work can be followed to a {name.toLowerCase()}.
        </p>
      )}
      {isFollowed && above.length === 0 && open.length === 0 && (
        <p>
          <span className="text-good" aria-hidden="true">
            ●{" "}
          </span>
          Kept: there is no {name.toLowerCase()} to which a tenth or more of our work has no
          alternative.
        </p>
      )}
      <Crossed parties={above} tone="text-bad" mark="■" word="Crossed" />
      <Crossed parties={open} tone="text-warn" mark="◆" word="Cannot tell" />
      <p className="mt-1 text-xs text-muted">
        A tenth of spend with no alternative, after indicator 4.1 of Delegated Regulation (EU)
        2024/1502. It is written for providers to the whole financial sector; for one company it is
        an analogy. An alternative is the same model at another host or, where the party made the
        model, another model that the company has accepted.
      </p>
    </div>
  );
}

function Crossed({
  parties,
  tone,
  mark,
  word,
}: {
  parties: readonly StoppedWithout[];
  tone: string;
  mark: string;
  word: string;
}) {
  if (parties.length === 0) return null;
  return (
    <ul>
      {parties.map(({ key, label, withoutAlternative, stuck }) => (
        <li key={key}>
          <span className={tone}>
            <span aria-hidden="true">{mark} </span>
            {word}:
          </span>{" "}
          {label}, {estimateText(withoutAlternative, "share")} with no alternative
          {stuck.length > 0 && ` (${stuck.slice(0, 4).join("; ")}${stuck.length > 4 ? "; …" : ""})`}
        </li>
      ))}
    </ul>
  );
}
