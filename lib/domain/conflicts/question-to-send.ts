import { gapsBehind } from "../explain/explanation.ts";
import { WIDEST_FINDING } from "../indices/conflict/conflict-of-interest.ts";
import { listed } from "../portfolio/findings.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { RIGHTS_IN_FULL } from "../ties/tie-words.ts";
import { type ConflictPair, leadingConflict } from "./conflict-pairs.ts";

/**
 * What to send to a provider where its conflict about a lab cannot be told: what
 * was read, what is missing, and its right to correct it. Null where the reading is a finding.
 */
export function questionToSend(pair: ConflictPair, asOf: PlainDate): string | null {
  const { providerName, labName, isOwn } = pair;
  const conflict = leadingConflict(pair);
  if (conflict?.lab.conflict.determinable === true) return null;
  const about = isOwn ? "your own models" : labName;
  return [
    `To ${providerName}, on its interest in ${about}`,
    "",
    `${conflict === null ? `As of ${asOf} no public source that we found says whether you sell models of ${labName}.` : `From what is known as of ${asOf} the conflict of interest that we compute spans more than ${WIDEST_FINDING} of 100 points, too wide to be a finding.`} We show it as “not determinable”. To narrow it, please tell us, with a source that we may cite:`,
    "",
    ...asked(pair).map((question, i) => `${i + 1}. ${question}`),
    "",
    "What you do not answer stays unknown: it is never taken as yes, no or zero. If anything that we show about you is wrong, tell us and we correct it in public. This measures a financial interest, not conduct or intent.",
  ].join("\n");
}

/** What is missing about this lab, then what its register of rights leaves open, then the other labs. */
function asked(pair: ConflictPair): string[] {
  const { providerId, labId, labName, isOwn, rights } = pair;
  const conflict = leadingConflict(pair);
  const gaps =
    conflict === null
      ? [`Do you sell models of ${labName}, and on what terms?`]
      : gapsBehind(conflict.lab.conflict.score.explanation);
  const here = gaps.filter(
    (gap) => gap.includes(labName) || gap.includes(`(${providerId} and ${labId})`),
  );
  const elsewhere = gaps.length - here.length;
  const open = isOwn
    ? []
    : (rights?.grid.questions ?? [
        `Which of these do you hold in ${labName}: ${listed(Object.values(RIGHTS_IN_FULL))}?`,
      ]);
  const own = [...new Set([...here, ...open])];
  return [
    ...(own.length > 0
      ? own
      : [
          "Within what bounds do these lie: your share of the lab’s revenue, its spend with you, and your margin on it?",
        ]),
    ...(elsewhere > 0
      ? [
          "The same for the other labs whose models you sell: what steering towards one would gain depends on what the others return.",
        ]
      : []),
  ];
}
