const UNSAFE: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Whether a name from a file means what every object has, and nothing of the file's own. */
export const isUnsafeName = (name: string): boolean => UNSAFE.has(name);
