import { Unknown } from "@/components/table/cell-content";
import type { Light, SteeringLights } from "@/lib/domain/conflicts/steering-lights";
import { LIGHT_WORDS } from "@/lib/domain/conflicts/steering-lights";
import { interval } from "@/lib/format/estimate";

/** Ability, incentive, effect: each a word and a shape, hatched where nobody knows or has measured. */
export function ThreeLights({ of }: { of: SteeringLights }) {
  return (
    <>
      <ul className="grid gap-6 sm:grid-cols-3">
        {of.lights.map((light) => (
          <li key={light.id} className="border-t border-ink pt-2" data-light={light.id}>
            <h3 className="text-sm font-semibold">{light.name}</h3>
            <p className="mt-1">
              <State of={light} />
            </p>
            <p className="mt-1 text-xs text-muted">{light.sentence}</p>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-sm font-semibold" data-verdict>
        {of.verdict}
      </p>
      <p className="mt-1 max-w-3xl text-xs text-muted">
        Only all three together are evidence of steering. A gain is an interest; none of the three
        says what anybody intends or does.
      </p>
    </>
  );
}

function State({ of: { state, value, unit } }: { of: Light }) {
  const number = value === null ? "" : `: ${interval(value, unit)}`;
  const text = `${LIGHT_WORDS[state]}${number}`;
  if (state === "cannot-tell" || state === "not-measured") return <Unknown>{text}</Unknown>;
  return (
    <span className={state === "on" ? "text-warn" : "text-muted"}>
      <span aria-hidden="true">{state === "on" ? "◆ " : state === "off" ? "○ " : "◇ "}</span>
      {text}
    </span>
  );
}
