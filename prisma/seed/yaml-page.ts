import { readFileSync } from "node:fs";
import {
  type Document,
  isMap,
  isNode,
  isPair,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from "yaml";

/** A YAML file as a value, and the line on which any part of it stands. */
export function readYaml(file: string) {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, "utf8"), {
    lineCounter: lines,
    // Days stay text: a YAML 1.1 reader would turn them into instants.
    version: "1.2",
  });
  const errors = document.errors.map(({ pos, message }) => ({
    line: lines.linePos(pos[0]).line,
    reason: message.split("\n")[0] ?? message,
  }));
  // An alias without its anchor is no error of syntax: it would show only when the document is resolved.
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) === undefined)
        errors.push({
          line: lines.linePos(startOf(alias) ?? 0).line,
          reason: `*${alias.source} has no anchor &${alias.source} above it`,
        });
    },
  });
  let value: unknown;
  try {
    if (errors.length === 0) value = document.toJS();
  } catch (error) {
    // Aliases that would unfold without end.
    errors.push({ line: 1, reason: error instanceof Error ? error.message : String(error) });
  }
  return {
    value,
    syntaxErrors: errors,
    lineOf: (path: readonly PropertyKey[]) => {
      const offset = offsetOf(document, path);
      return offset === undefined ? 1 : lines.linePos(offset).line;
    },
  };
}

/** Where the deepest part of the path that exists begins; a missing key points at the map that lacks it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(step));
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
