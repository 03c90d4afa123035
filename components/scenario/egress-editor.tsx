"use client";

import { BUTTON } from "@/components/form/field";
import type { ScenarioChoices } from "@/lib/domain/routing/scenario/scenario-choices";
import type { ScenarioEgress } from "@/lib/domain/routing/scenario/scenario-egress";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { AskEgressPrice } from "./ask-egress-price";
import { EgressTiers } from "./egress-tiers";
import { NumberInput } from "./number-input";
import { SelectInput } from "./select-input";

type Home = ScenarioEgress["homes"][number];

const NONE = "";

/** Where the data of each class lie, and what it costs when prompts leave that cloud. */
export function EgressEditor({
  value,
  classes,
  choices: { clouds },
  onRecord,
  onChange,
}: {
  value: ScenarioEgress | undefined;
  classes: ScenarioFile["classes"];
  choices: ScenarioChoices;
  /** Prices of the register, by cloud. */
  onRecord: ScenarioEgress["prices"];
  /** Undefined where nobody counts it. */
  onChange: (value: ScenarioEgress | undefined) => void;
}) {
  if (value === undefined)
    return (
      <>
        <p className="text-sm">
          Not counted: text that moves between clouds costs next to nothing.
        </p>
        <button type="button" className={`${BUTTON} mt-2`} onClick={() => onChange(TEXT)}>
          Count data that leave a cloud
        </button>
      </>
    );
  const settle = (classId: string, operatorId: string) => {
    const others = value.homes.filter((one) => one.classId !== classId);
    const homes: Home[] = operatorId === NONE ? others : [...others, { classId, operatorId }];
    const used = new Set(homes.map((one) => one.operatorId));
    const kept = value.prices.filter((one) => used.has(one.operatorId));
    const priced = new Set(kept.map((one) => one.operatorId));
    const added = onRecord.filter(({ operatorId: id }) => used.has(id) && !priced.has(id));
    onChange({
      ...value,
      homes,
      prices: [...kept, ...added],
    });
  };
  const nameOf = (operatorId: string) =>
    clouds.find(({ id }) => id === operatorId)?.name ?? operatorId;
  const stated = new Set(value.prices.map(({ operatorId }) => operatorId));
  const unpriced = [...new Set(value.homes.map(({ operatorId }) => operatorId))].filter(
    (id) => !stated.has(id),
  );
  return (
    <div>
      <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        <NumberInput
          label="A token on the network"
          unit="bytes"
          value={value.bytesPerToken}
          min={0.1}
          max={1000}
          source={value.source}
          onChange={(bytesPerToken) => onChange({ ...value, bytesPerToken, source: "typed" })}
        />
        <SelectInput
          label="A terabyte of the price lists"
          value={String(value.gbPerTb)}
          of={[
            { id: "1024", name: "1,024 GB" },
            { id: "1000", name: "1,000 GB" },
          ]}
          onChange={(id) => onChange({ ...value, gbPerTb: id === "1000" ? 1000 : 1024 })}
        />
        {classes.map(({ id, name }) => (
          <SelectInput
            key={id}
            label={`Data of ${name} lie with`}
            value={value.homes.find(({ classId }) => classId === id)?.operatorId ?? NONE}
            of={[{ id: NONE, name: "Nobody who charges" }, ...clouds]}
            onChange={(operatorId) => settle(id, operatorId)}
          />
        ))}
      </div>
      {value.prices.map((price, i) => (
        <EgressTiers
          key={price.operatorId}
          value={price}
          cloud={nameOf(price.operatorId)}
          onChange={(next) =>
            onChange({ ...value, prices: value.prices.map((one, at) => (at === i ? next : one)) })
          }
        />
      ))}
      {unpriced.map((operatorId) => (
        <AskEgressPrice
          key={operatorId}
          operatorId={operatorId}
          cloud={nameOf(operatorId)}
          onState={(price) => onChange({ ...value, prices: [...value.prices, price] })}
        />
      ))}
      <button type="button" className={`${BUTTON} mt-2`} onClick={() => onChange(undefined)}>
        Count no egress
      </button>
    </div>
  );
}

const TEXT: ScenarioEgress = {
  bytesPerToken: 4,
  gbPerTb: 1024,
  source: "Our assumption for English text, without the wrapping of a request",
  prices: [],
  homes: [],
};
