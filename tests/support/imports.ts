/**
 * Who may import whom, and who does. Arrows point one way: app -> components -> format -> domain,
 * app -> server -> domain.
 */
import { dirname, join } from "node:path/posix";
import { parseSync } from "oxc-parser";

export type Layer = {
  readonly name: string;
  /** A file belongs to the first layer whose folder, or file, its path begins with. */
  readonly folder: string;
  /** Folders, or single files without their ending. */
  readonly uses: readonly string[];
  readonly packages: RegExp;
};

const REACT = String.raw`react|react\/jsx-runtime|react-dom`;
const ui = (...more: readonly string[]) =>
  new RegExp(String.raw`^(?:${[REACT, String.raw`next(?:\/.+)?`, ...more].join("|")})$`);

export const LAYERS: readonly Layer[] = [
  { name: "domain", folder: "lib/domain/", uses: ["lib/domain/"], packages: /^zod$/ },
  { name: "format", folder: "lib/format/", uses: ["lib/format/", "lib/domain/"], packages: /^$/ },
  {
    name: "sign-in",
    folder: "lib/server/auth.ts",
    uses: ["lib/server/", "lib/domain/"],
    // It leads a visitor from a page to the sign-in page.
    packages: /^(?:node:.+|server-only|zod|next-auth.*|next\/(?:server|headers|navigation))$/,
  },
  {
    name: "server",
    folder: "lib/server/",
    uses: ["lib/server/", "lib/format/", "lib/domain/"],
    packages: /^(?!react-dom|recharts|next-auth|next\/(?:link|navigation|dynamic|image))/,
  },
  {
    name: "components",
    folder: "components/",
    uses: ["components/", "lib/format/", "lib/domain/"],
    // Papa Parse and fflate: a file that is not to leave the machine is read where it is.
    packages: ui("papaparse", "fflate", "recharts", String.raw`@tanstack\/react-(?:table|virtual)`),
  },
  {
    name: "app",
    folder: "app/",
    uses: [
      "app/",
      "components/",
      "lib/format/",
      "lib/domain/",
      "lib/server/queries/",
      "lib/server/commands/",
      "lib/server/exports/",
      "lib/server/auth",
      "lib/server/command",
      "lib/server/failure",
      // A link is opened by whoever has it, and counts how often.
      "lib/server/open-share",
      // Read what is uploaded or fetched; what they find goes to a command.
      "lib/server/imports/fetch/",
      "lib/server/imports/import-file",
      "lib/server/imports/import-sheet",
      "lib/server/imports/handed-file",
      "lib/server/imports/upload/",
      "lib/server/respond",
      "lib/server/respond-in-lines",
      "lib/server/signed-view",
    ],
    packages: ui(String.raw`geist\/.+`, String.raw`@fontsource.*`, "zod"),
  },
  {
    name: "start of the server",
    folder: "instrumentation.ts",
    uses: ["lib/server/jobs/in-process-worker", "lib/server/imports/upload/"],
    packages: /^$/,
  },
  {
    name: "proxy",
    folder: "proxy.ts",
    // Whether reading needs a session, whose it is, and the signature that says it was seen.
    uses: ["lib/domain/", "lib/server/auth", "lib/server/env", "lib/server/signed-view"],
    packages: /^next\/server$/,
  },
];

export const layerOf = (file: string): Layer | undefined =>
  LAYERS.find(({ folder }) => file.startsWith(folder));

/** Every module a source text names: static imports, re-exports and dynamic imports. */
function specifiersOf(file: string, text: string): string[] {
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
      text.slice(start, end).replaceAll(/^["'`]|["'`]$/g, ""),
    ),
  ];
}

/** `lib/server/auth` allows `lib/server/auth.ts` and what is below it, not `lib/server/authorize.ts`. */
const within = (target: string, allowed: string): boolean =>
  allowed.endsWith("/")
    ? target.startsWith(allowed)
    : target === allowed ||
      target.startsWith(`${allowed}/`) ||
      target.replace(/\.tsx?$/, "") === allowed;

/** A route's private parts: `app/overview/_components/` belongs to `app/overview/`. */
const privateTo = (target: string): string | undefined => /^(.*\/)_components\//.exec(target)?.[1];

/** Imports of one file that point the wrong way, as `file -> target`. */
export function offencesIn(file: string, text: string): string[] {
  const layer = layerOf(file);
  if (layer === undefined) return [`${file} is in no layer`];
  return specifiersOf(file, text).flatMap((specifier) => {
    const internal = /^(?:@\/|\.)/.test(specifier);
    const target = specifier.startsWith("@/")
      ? join(specifier.slice(2))
      : specifier.startsWith(".")
        ? join(dirname(file), specifier)
        : specifier;
    const owner = internal ? privateTo(target) : undefined;
    const allowed = internal
      ? layer.uses.some((folder) => within(target, folder)) &&
        (owner === undefined || file.startsWith(owner))
      : layer.packages.test(target);
    return allowed ? [] : [`${file} -> ${target}`];
  });
}

export type SourceFile = { readonly file: string; readonly text: string };

/**
 * Every offence in some files.
 *
 * @throws Error if there are no files of a layer: a check that sees nothing proves nothing
 */
export function offencesAmong(files: readonly SourceFile[]): string[] {
  const unseen = LAYERS.filter((layer) => !files.some(({ file }) => layerOf(file) === layer));
  if (unseen.length > 0)
    throw new Error(`no files seen in ${unseen.map(({ folder }) => folder).join(", ")}`);
  return files.flatMap(({ file, text }) => offencesIn(file, text));
}
