/**
 * Stands in every scenario: two results compare only under one version of the method.
 *
 * 0.3: outages of a draw meet by chance instead of never, and each seller's are its own whoever else
 * is on sale. Without outages every number is that of 0.2.
 */
export const SCENARIO_METHOD_VERSION = "0.3";
