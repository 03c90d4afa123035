import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import type { Fact } from "../../lib/domain/fact/fact.ts";
import { isPropertyId, PROPERTIES } from "../../lib/domain/fact/property.ts";
import { RecordFactInput } from "../../lib/domain/fact/record-fact-input.ts";
import { Source } from "../../lib/domain/fact/source.ts";
import { parseSubject, type SubjectKind } from "../../lib/domain/fact/subject.ts";
import { claimId } from "./claim-id.ts";
import { IDENTITIES, type Identities } from "./identities.ts";
import { readYaml } from "./yaml-page.ts";

export type SubjectFile<K extends SubjectKind = SubjectKind> = {
  readonly [P in K]: {
    readonly id: string;
    readonly kind: P;
    readonly slug: string;
    readonly identity: Identities[P];
    readonly file: string;
  };
}[K];

export type Knowledge = {
  readonly sources: readonly Source[];
  readonly subjects: readonly SubjectFile[];
  readonly facts: readonly Fact[];
};

/** One thing wrong in one place of one fact file. */
export type SeedFault = { readonly file: string; readonly line: number; readonly reason: string };

export class SeedFaults extends Error {
  readonly faults: readonly SeedFault[];
  constructor(faults: readonly SeedFault[]) {
    super(faults.map(({ file, line, reason }) => `${file}:${line}: ${reason}`).join("\n"));
    this.name = "SeedFaults";
    this.faults = faults;
  }
}

const SubjectDocument = z.strictObject({
  subject: z.string(),
  identity: z.unknown(),
  recorded: z.iso.date(),
  facts: z.array(z.unknown()),
});
const SourcesDocument = z.strictObject({ sources: z.array(z.unknown()) });

/**
 * Reads every fact file below the folders, one subject a file.
 *
 * @throws SeedFaults with file, line and reason for everything that is wrong; nothing is loaded then
 */
export function loadFacts(...folders: readonly string[]): Knowledge {
  const faults: SeedFault[] = [];
  const sources: Source[] = [];
  const subjects = new Map<string, SubjectFile>();
  const facts: Fact[] = [];
  const citedAt: { sourceId: string; file: string; line: number }[] = [];

  for (const file of folders.flatMap(yamlFiles)) {
    const page = readYaml(file);
    const fault = (path: readonly PropertyKey[], reason: string) =>
      faults.push({ file, line: page.lineOf(path), reason });
    const issues = (error: z.ZodError | undefined, at: readonly PropertyKey[] = []) =>
      error?.issues.forEach(({ path, message }) =>
        fault([...at, ...path], path.length > 0 ? `${path.join(".")}: ${message}` : message),
      );

    page.syntaxErrors.forEach(({ line, reason }) => faults.push({ file, line, reason }));
    if (page.syntaxErrors.length > 0) continue;

    if (basename(file) === "sources.yaml") {
      const list = SourcesDocument.safeParse(page.value);
      issues(list.error);
      list.data?.sources.forEach((entry, i) => {
        const source = Source.safeParse(entry);
        issues(source.error, ["sources", i]);
        if (source.data !== undefined) sources.push(source.data);
      });
      continue;
    }

    const document = SubjectDocument.safeParse(page.value);
    issues(document.error);
    if (document.data === undefined) continue;
    const subject = parseSubject(document.data.subject);
    if (subject === undefined) {
      fault(["subject"], `"${document.data.subject}" is not a subject such as tie/name-of-the-tie`);
      continue;
    }
    const twin = subjects.get(document.data.subject);
    if (twin !== undefined) fault(["subject"], `already described in ${twin.file}`);
    const identity = IDENTITIES[subject.kind].safeParse(document.data.identity);
    issues(identity.error, ["identity"]);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the identity was parsed by its own kind
    const described = {
      id: document.data.subject,
      kind: subject.kind,
      slug: subject.slug,
      identity: identity.data,
      file,
    } as SubjectFile;
    subjects.set(document.data.subject, described);

    const recordedAt = `${document.data.recorded}T00:00:00.000Z`;
    document.data.facts.forEach((entry, i) => {
      const input = RecordFactInput.safeParse(entry);
      issues(input.error, ["facts", i]);
      if (input.data === undefined) return;
      if (isPropertyId(input.data.property) && PROPERTIES[input.data.property].of !== subject.kind)
        fault(
          ["facts", i, "property"],
          `${input.data.property} is a property of a ${PROPERTIES[input.data.property].of}, not of a ${subject.kind}`,
        );
      input.data.citations.forEach(({ source }, c) =>
        citedAt.push({
          sourceId: source,
          file,
          line: page.lineOf(["facts", i, "citations", c, "source"]),
        }),
      );
      facts.push(toFact(document.data.subject, input.data, recordedAt));
    });
  }

  const known = new Set(sources.map(({ id }) => id));
  for (const { sourceId, file, line } of citedAt)
    if (!known.has(sourceId))
      faults.push({ file, line, reason: `cites "${sourceId}", which sources.yaml does not have` });

  const seen = new Map<string, Fact>();
  for (const fact of facts) {
    if (seen.has(fact.id))
      faults.push({
        file: subjects.get(fact.subject)?.file ?? fact.subject,
        line: 1,
        reason: `states ${fact.property} from ${fact.validFrom} twice with the same value`,
      });
    seen.set(fact.id, fact);
  }

  if (faults.length > 0) throw new SeedFaults(faults);
  return { sources, subjects: [...subjects.values()], facts };
}

const yamlFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .toSorted()
    .map((name) => join(folder, name));

/** The same claim always gets the same id, so that loading twice changes nothing. */
function toFact(subject: string, input: RecordFactInput, recordedAt: string): Fact {
  const { property, value, unspecified, validFrom, validTo, citations } = input;
  const claim = JSON.stringify([
    subject,
    property,
    value ?? null,
    unspecified ?? null,
    validFrom,
    validTo,
    recordedAt,
    citations,
  ]);
  return {
    id: claimId(claim),
    subject,
    property,
    value: value ?? null,
    unspecified: unspecified ?? null,
    validFrom,
    validTo,
    recordedAt,
    corrects: null,
    method: input.method,
    confidence: input.confidence,
    rank: input.rank,
    note: input.note,
    citations: citations.map(({ source, locator, quote }) => ({
      sourceId: source,
      locator,
      quote,
    })),
  };
}
