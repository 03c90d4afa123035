import { asGiven, step } from "../../explain/step.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";

export const dataMass: IndexDefinition = {
  id: "data-mass",
  methodVersion: METHOD_VERSION,
  name: "Data mass",
  question: "How heavy is our data, by the image of data gravity?",
  formula: "mass = volume × density",
  symbols: {
    volume: "megabytes stored",
    density: "how compressed the data is; 1 where it is not",
  },
  unit: "megabytes",
  range: [0, null],
  bands: [],
  missingData: "Without a volume there is no mass.",
  limits: [
    "It has not been validated, and no score uses it: it stands here because vendors quote it.",
    "What leaving costs is in re-engineering far more than in megabytes; see capture.",
  ],
  references: [{ cite: "McCrory, D., Data gravity formula, as given in public write-ups" }],
  ownConventions: [],
  checkedBy: ["data_mass"],
  example: {
    given: "5,000 megabytes at a density of 2",
    explain: () =>
      step(
        dataMass.name,
        dataMass.unit,
        dataMassMegabytes({ megabytes: 5000, density: 2 }),
        "volume × density",
        [asGiven("Volume", "megabytes", 5000), asGiven("Density", "ratio", 2)],
      ),
  },
};

/**
 * The mass of data by McCrory's image of gravity; quoted by vendors, used by no score.
 *
 *     mass = volume * density
 *
 * @throws RangeError if the volume or the density is negative
 *
 * @example
 * dataMassMegabytes({ megabytes: 5000, density: 2 });
 * // => 10_000
 */
export function dataMassMegabytes({
  megabytes,
  density,
}: {
  readonly megabytes: number;
  readonly density: number;
}): number {
  if (!(megabytes >= 0 && density >= 0))
    throw new RangeError(`${megabytes} MB at a density of ${density}`);
  return megabytes * density;
}
