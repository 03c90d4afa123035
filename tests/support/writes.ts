/** What of a source text writes into the database: calls of a model's writing verbs, and SQL that writes. */
import { parseSync, Visitor } from "oxc-parser";

const MODEL_VERB = /^(?:create|update|delete)(?:Many(?:AndReturn)?)?$|^upsert$/;
const WRITING_SQL = /\b(?:insert\s+into|delete\s+from|update\s+\S+\s+set|truncate)\b/i;

/**
 * Verbs of one file that write, as `file: verb`.
 *
 * A model is always a property, as in `db().party.create`: `map.delete` and `hash.update` are none of it.
 */
export function writesIn(file: string, text: string): string[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: string[] = [];
  new Visitor({
    MemberExpression(node) {
      if (node.computed || node.property.type !== "Identifier") return;
      const { name } = node.property;
      if (
        name.startsWith("$executeRaw") ||
        (node.object.type === "MemberExpression" && MODEL_VERB.test(name))
      )
        found.push(`${file}: ${name}`);
    },
    TaggedTemplateExpression({ tag, quasi }) {
      const sql = quasi.quasis.map(({ value }) => value.raw).join(" ? ");
      if (
        tag.type === "MemberExpression" &&
        tag.property.type === "Identifier" &&
        tag.property.name.startsWith("$queryRaw") &&
        WRITING_SQL.test(sql)
      )
        found.push(`${file}: ${tag.property.name}`);
    },
  }).visit(program);
  return found;
}
