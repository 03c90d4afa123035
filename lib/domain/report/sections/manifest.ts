import type { Row, Table } from "../../table/table.ts";
import { PROFILES, TEMPLATES } from "../board-report.ts";
import {
  asRecorded,
  claimedTable,
  type DraftedSection,
  namedBy,
  sectionOf,
  sentence,
} from "../drafted.ts";
import type { Material } from "../material.ts";
import { phrase } from "../phrase.ts";
import { REDACTIONS } from "../redaction.ts";

/** What the report was made from and how, as names of versions: enough to make it again, and to tell it from another. */
export const manifestSection = (material: Material): DraftedSection =>
  sectionOf({ id: "manifest", title: "Manifest", ownPage: false }, [
    claimedTable(manifestTable(material), namedBy("what"), () => asRecorded([])),
    sentence(
      phrase`The pack that this report came in holds a file “manifest.json” with the fingerprint of each of its files and of the frozen inputs. A file that was changed has another fingerprint; the page “Verify” tells which.`,
      "note",
    ),
  ]);

const manifestTable = ({ inputs, scenarios }: Material): Table => {
  const { choices, scores, previous } = inputs;
  const isLeftOut = REDACTIONS[choices.profile].untold.includes("options");
  const row = (id: string, what: string, which: string): Row => ({
    id,
    cells: { what: { value: what }, which: { value: which } },
  });
  return {
    id: "manifest",
    title: "What this report was made from",
    columns: [
      { id: "what", label: "What", unit: null },
      { id: "which", label: "Which", unit: null, verbatim: true },
    ],
    rows: [
      row("template", "Template", TEMPLATES[choices.template]),
      row("profile", "Profile", PROFILES[choices.profile]),
      row("format", "Format", inputs.format),
      row("as-of", "As of", inputs.asOf),
      row("as-known", "As known", inputs.asKnown ?? "when made"),
      row("basis", "Basis of amounts", inputs.basis),
      row("data", "Data version", inputs.dataVersion),
      row("method", "Method version", inputs.methodVersion),
      row("seed", "Seed of the scores", `${scores.seed}`),
      row("previous", "Held against", previous === null ? "no earlier pack" : previous.edition),
      ...(isLeftOut ? [] : scenarios).map(({ id, name, version, file, result }) =>
        row(
          `scenario-${id}`,
          `Scenario “${name}”`,
          `version ${version}, prices of ${file.asOf}, seed ${file.seed}, method ${file.methodVersion}, inputs ${result.inputsHash}`,
        ),
      ),
    ],
  };
};
