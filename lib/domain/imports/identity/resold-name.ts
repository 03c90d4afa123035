type Resold = { readonly model: string; readonly maker: string | null };

/** What resellers put before a name to say who serves it, or under which plan: never who made it. */
const SERVED_BY: ReadonlyMap<string, RegExp> = new Map([
  ["aihubmix", /^(alicloud|deep)-(?=deepseek|glm)/],
  ["drun", /^public\//],
  ["nano-gpt", /^(tee\/|azure-(?=gpt|o\d))/],
  ["pinstripes", /^ps\//],
  ["routing-run", /^route\//],
  ["siliconflow-cn", /^pro\//],
  ["synthetic", /^hf:/],
]);

/** What Poe puts behind a name to say which host serves it. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ["cerebras", "-cs"],
  ["fireworks-ai", "-fw"],
  ["empiriolabs", "-el"],
]);

function withoutMark(model: string, host = ""): string {
  const mark = MARKS.get(host);
  return mark !== undefined && model.endsWith(mark) ? model.slice(0, -mark.length) : model;
}

/** Versions that are written without their point: gpt-52 is GPT-5.2, minimax-m25 MiniMax-M2.5. */
const withPoint = (model: string): string =>
  model.replace(/^(gpt-|minimax-m)([2-9])(\d)(?=-|$)/, "$1$2.$3");

/**
 * A reseller's name for a model without what that reseller adds to it, in lower
 * case; null for sellers that add nothing. A maker that stands before a slash is
 * still there. Only what is certain is taken off: what may be a tuner's name stays.
 *
 * @example
 * resoldName("sap-ai-core", "anthropic--claude-3-opus")
 * // => { model: "claude-3-opus", maker: "anthropic" }
 */
export function resoldName(sellerId: string, id: string): Resold | null {
  switch (sellerId) {
    case "sap-ai-core": {
      const [maker = null, model] = id.split("--");
      return model === undefined ? null : { model, maker };
    }
    case "clarifai": {
      const [, maker = null, model] = /^([^/]+)\/[^/]+\/models\/(.+)$/.exec(id) ?? [];
      return model === undefined ? null : { model, maker };
    }
    case "poe": {
      const [, host, model] = /^(novita|cerebras|fireworks-ai|empiriolabs)\/(.+)$/.exec(id) ?? [];
      return model === undefined ? null : { model: withoutMark(model, host), maker: null };
    }
    case "venice": {
      const [, maker = null, model = id] =
        /^(openai|google|zai-org|z-ai|nvidia)-(.+)$/.exec(id) ?? [];
      return { model: withPoint(model), maker };
    }
    default: {
      const its = SERVED_BY.get(sellerId);
      return its === undefined ? null : { model: withPoint(id.replace(its, "")), maker: null };
    }
  }
}
