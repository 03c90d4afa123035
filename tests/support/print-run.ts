/** A process of its own: reads frozen inputs from the file named first and prints their run. */
import { readFileSync } from "node:fs";
import { runScores } from "../../lib/domain/uncertainty/score-run.ts";
import type { ScoreInputs } from "../../lib/domain/uncertainty/score-inputs.ts";

const [, , file = "", seed = "1"] = process.argv;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the test that starts this
const inputs = JSON.parse(readFileSync(file, "utf8")) as ScoreInputs;
process.stdout.write(JSON.stringify(runScores(inputs, { seed: Number(seed), draws: 100 })));
