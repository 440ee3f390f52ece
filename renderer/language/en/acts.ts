export const acts = {
  "acts.keys": "* is required. Ctrl+S saves, Esc closes.",
  "acts.staleTitle": "Somebody has just changed this; it has been read anew. Look it over and try again",
  "acts.staleFields": "Changed by somebody else: {{fields}}. What you had not touched shows the new content.",
  "acts.removalExplained": "It leaves the case file; who removed it, when and why stays in the history of the case.",
  "entries.showAll": "Show all {{total}}",
} as const;
