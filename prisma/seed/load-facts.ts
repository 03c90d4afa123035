import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import type { Fact } from "../../lib/domain/fact/fact.ts";
import { Source } from "../../lib/domain/fact/source.ts";
import { parseSubject, type SubjectKind } from "../../lib/domain/fact/subject.ts";
import { PRICE_SOURCES } from "../../lib/server/imports/sources.ts";
import { filedFacts } from "./filed-facts.ts";
import { IDENTITIES, type Identities } from "../../lib/domain/fact/identity.ts";
import { namedInIdentity, namedInValue } from "../../lib/domain/fact/mention.ts";
import { faultsOfReferences, type Reference } from "./references.ts";
import { type SeedFault, SeedFaults } from "./seed-faults.ts";
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
  /** Everything the files name; the catalog and the organisation are checked where they are known. */
  readonly references: readonly Reference[];
};

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
  const references: Reference[] = [];
  const citedAt: { sourceId: string; file: string; line: number }[] = [];
  // What such a file describes is not known, so that nothing can be said to be missing.
  let unreadable = false;

  for (const file of folders.flatMap(yamlFiles)) {
    const page = readYaml(file);
    const fault = (path: readonly PropertyKey[], reason: string) =>
      faults.push({ file, line: page.lineOf(path), reason });
    const issues = (error: z.ZodError | undefined, at: readonly PropertyKey[] = []) =>
      error?.issues.forEach(({ path, message }) =>
        fault([...at, ...path], path.length > 0 ? `${path.join(".")}: ${message}` : message),
      );

    page.syntaxErrors.forEach(({ line, reason }) => faults.push({ file, line, reason }));
    if (page.syntaxErrors.length > 0) {
      unreadable = true;
      continue;
    }

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
    if (document.data === undefined) {
      unreadable = true;
      continue;
    }
    const subject = parseSubject(document.data.subject);
    if (subject === undefined) {
      unreadable = true;
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

    const refer = (at: readonly PropertyKey[], mentions: ReturnType<typeof namedInValue>) =>
      mentions.forEach(({ named, id, path }) =>
        references.push({ named, id, file, line: page.lineOf([...at, ...path]) }),
      );
    if (identity.data !== undefined) refer(["identity"], namedInIdentity(identity.data));

    const filed = filedFacts(described, document.data.recorded, document.data.facts, fault);
    for (const { fact, place } of filed) {
      facts.push(fact);
      refer(["facts", place, "value"], namedInValue(fact));
      fact.citations.forEach(({ sourceId }, c) =>
        citedAt.push({
          sourceId,
          file,
          line: page.lineOf(["facts", place, "citations", c, "source"]),
        }),
      );
    }
  }

  const known = new Set([...sources, ...PRICE_SOURCES].map(({ id }) => id));
  for (const { sourceId, file, line } of citedAt)
    if (!known.has(sourceId))
      faults.push({ file, line, reason: `cites "${sourceId}", which sources.yaml does not have` });

  const slugsOf = (kind: SubjectKind) =>
    new Set([...subjects.values()].filter((one) => one.kind === kind).map(({ slug }) => slug));
  if (!unreadable)
    faults.push(
      ...faultsOfReferences(references, {
        party: slugsOf("party"),
        tie: slugsOf("tie"),
        contract: slugsOf("contract"),
      }),
    );

  if (faults.length > 0) throw new SeedFaults(faults);
  return { sources, subjects: [...subjects.values()], facts, references };
}

const yamlFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .toSorted()
    .map((name) => join(folder, name));
