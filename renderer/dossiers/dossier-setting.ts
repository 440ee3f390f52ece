import { createContext, use } from "react";
import type { DossierItem } from "../../shared/dossiers/rules.ts";

/** What the case has that can be filed, while its index is arranged. */
export const FileableContext = createContext<readonly DossierItem[]>([]);

export function useFileable(): readonly DossierItem[] {
  return use(FileableContext);
}
