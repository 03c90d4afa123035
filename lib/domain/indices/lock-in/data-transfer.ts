import { asGiven, step } from "../../explain/step.ts";
import type { IndexDefinition } from "../index-definition.ts";
import { METHOD_VERSION } from "../method-version.ts";
import { transferTime } from "./transfer-time.ts";

export const dataTransfer: IndexDefinition = {
  id: "data-transfer",
  methodVersion: METHOD_VERSION,
  name: "Time to move the data",
  question: "How many days does our data take to leave over the line we have?",
  formula: "days = 8 × bytes / (bits per second × efficiency × 86,400)",
  symbols: {
    bytes: "the volume to be moved",
    "bits per second": "the speed of the line",
    efficiency: "the part of that speed that is reached in practice, above 0 and at most 1",
  },
  unit: "days",
  range: [0, null],
  bands: [],
  missingData: "A volume known between two ends gives a range of days.",
  limits: ["Checking, re-indexing and moving what changed meanwhile come on top."],
  references: [{ cite: "Arithmetic; 100 TB at 1 Gbit/s take 9.3 days" }],
  ownConventions: [],
  checkedBy: ["xfer"],
  example: {
    given: "100 terabytes over a line of 1 Gbit/s, fully used",
    explain: () =>
      step(
        dataTransfer.name,
        dataTransfer.unit,
        transferTime({ bytes: 1e14, bitsPerSecond: 1e9, efficiency: 1 }).days,
        "bits to be moved over bits a day",
        [asGiven("Volume", "terabytes", 100), asGiven("Efficiency", "share", 1)],
      ),
  },
};
