import type { Relation } from "./router-log.ts";

/** What the register says of models and of who holds a part of whom, as far as an audit asks. */
export type AuditRegister = {
  readonly models: readonly {
    readonly id: string;
    readonly name: string;
    readonly labId: string | null;
  }[];
  /** Who may run a router, with the parent group of each. */
  readonly owners: readonly {
    readonly id: string;
    readonly name: string;
    readonly groupId: string;
  }[];
  /** The group of each lab that is in one. */
  readonly groupOfLab: Readonly<Record<string, string>>;
  /** Labs that each group has put money into, or holds a part of. */
  readonly labsBackedBy: Readonly<Record<string, readonly string[]>>;
};

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");

/**
 * What a model in a log most likely is to the company that runs the router; undefined where no
 * model of the register has that name. To be looked over by whoever knows.
 *
 * @param model as the log writes it, with or without a seller before a slash
 *
 * @example
 * guessedRelation("openai/gpt-5.4", "microsoft", register) // => "affiliated"
 */
export function guessedRelation(
  model: string,
  ownerId: string,
  { models, owners, groupOfLab, labsBackedBy }: AuditRegister,
): Relation | undefined {
  const name = plain(model.split("/").at(-1) ?? model);
  const known = models.find(({ id, name: said }) => plain(id) === name || plain(said) === name);
  if (known?.labId === undefined || known.labId === null) return undefined;
  const group = owners.find(({ id }) => id === ownerId)?.groupId ?? ownerId;
  if (known.labId === group || groupOfLab[known.labId] === group) return "own";
  return labsBackedBy[group]?.includes(known.labId) === true ? "affiliated" : "independent";
}
