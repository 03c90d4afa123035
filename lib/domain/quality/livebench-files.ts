/**
 * What LiveBench calls the file of categories that belongs to a table; undefined
 * where the name is not that of a table.
 *
 * @example
 * categoriesNameOf("table_2026_01_08.csv"); // => "categories_2026_01_08.json"
 */
export const categoriesNameOf = (table: string): string | undefined =>
  /table.*\.csv$/.test(table) ? table.replace(/table(.*)\.csv$/, "categories$1.json") : undefined;

/** Whether a file is one of categories, which says nothing without its table. */
export const isCategoriesName = (name: string): boolean =>
  /^categories_\d{4}_\d{2}_\d{2}\.json$/.test(name);
