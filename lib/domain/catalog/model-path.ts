/** The page of a model. Some sellers have slashes in their names for one. */
export const modelPath = (modelId: string): string => `/models/${encodeURIComponent(modelId)}`;
