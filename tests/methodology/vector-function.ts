/**
 * One adapter from the vectors to the domain: a vector's inputs in, its outputs
 * out, by name. It does no arithmetic of its own; files that an input names lie
 * under `dataDir`.
 */
export type VectorFunction = (
  inputs: Readonly<Record<string, unknown>>,
  context: { readonly dataDir: string },
) => Readonly<Record<string, unknown>>;
