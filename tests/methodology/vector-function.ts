/**
 * One adapter from the vectors to the domain: a vector's inputs in, its outputs
 * out, by name. It does no arithmetic of its own; files that an input names lie
 * under `dataDir`. What has
 * to be solved for comes later.
 */
export type VectorFunction = (
  inputs: Readonly<Record<string, unknown>>,
  context: {
    readonly dataDir: string;
    /** The vector's own id: where one name stands for two published definitions, it says which. */
    readonly id: string;
    /** Inputs of another vector of the same run, for one that is a change of it. */
    readonly inputsOf: (id: string) => Readonly<Record<string, unknown>>;
  },
) => Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>;
