import { usccProblems } from "../enterprises/rules.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import { endedFastTrackStates } from "./states.ts";
import type { FastTrackState } from "./states.ts";

type Material = { readonly name: string; readonly dueOn: string; readonly completedOn: string | null };

/**
 * Codes: MATERIALS_MISSING, REQUIRED, BEFORE_RECEIPT, DATE_IN_FUTURE, MATERIAL_TWICE, MATERIALS_INCOMPLETE (closing
 * with a paper missing), CLOSED_DATE_MISSING, CLOSED_DATE_WITHOUT_END, USCC_*.
 */
export function fastTrackProblems(
  draft: {
    applicantUscc: string | null;
    receivedOn: string | null;
    materials: readonly Material[];
    state: FastTrackState;
    closedOn: string | null;
  },
  today: string,
): Problem[] {
  const found = usccProblems("applicantUscc", draft.applicantUscc);
  const isEnded = endedFastTrackStates.some((state) => state === draft.state);
  if (draft.receivedOn !== null && draft.receivedOn > today) found.push(problem("receivedOn", "DATE_IN_FUTURE"));
  if (draft.materials.length === 0) found.push(problem("materials", "MATERIALS_MISSING"));
  draft.materials.forEach((material, index) => found.push(...materialProblems(draft, material, index, today)));
  if (draft.state === "closed" && draft.materials.some((material) => material.completedOn === null)) {
    found.push(problem("state", "MATERIALS_INCOMPLETE"));
  }
  if (isEnded && draft.closedOn === null) found.push(problem("closedOn", "CLOSED_DATE_MISSING"));
  if (!isEnded && draft.closedOn !== null) found.push(problem("closedOn", "CLOSED_DATE_WITHOUT_END"));
  if (draft.closedOn !== null && draft.closedOn > today) found.push(problem("closedOn", "DATE_IN_FUTURE"));
  return found;
}

function materialProblems(
  draft: { receivedOn: string | null; materials: readonly Material[] },
  material: Material,
  index: number,
  today: string,
): Problem[] {
  const found: Problem[] = [];
  const { receivedOn } = draft;
  if (material.name.trim() === "") found.push(problem(`materials.${index}.name`, "REQUIRED"));
  if (draft.materials.findIndex((other) => other.name.trim() === material.name.trim()) < index) {
    found.push(problem(`materials.${index}.name`, "MATERIAL_TWICE"));
  }
  if (receivedOn !== null && material.dueOn < receivedOn) {
    found.push(problem(`materials.${index}.dueOn`, "BEFORE_RECEIPT", { receivedOn }));
  }
  if (material.completedOn !== null && material.completedOn > today) {
    found.push(problem(`materials.${index}.completedOn`, "DATE_IN_FUTURE"));
  }
  return found;
}
