/** Printed with every score: two scores compare only under one version of the method. */
export const METHOD_VERSION = "0.2";
