import type { PropertyDefinition } from "../property.ts";
import { text } from "./value-forms.ts";

/** What can be said of a subject of any kind. */
export const anyProperties = {
  "subject.retired": {
    label: "No longer in the register, because",
    of: "any",
    unit: null,
    schema: text,
    reviewDays: 3650,
  },
} as const satisfies Record<string, PropertyDefinition>;
