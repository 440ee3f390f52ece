import type { Edition } from "./asking.ts";

/** One thing that must be there before an agreement takes effect, and whether it is. */
export type ChecklistItem =
  | { readonly what: "party"; readonly name: string; readonly isDone: boolean }
  | { readonly what: "mediator" | "seal"; readonly isDone: boolean }
  | { readonly what: "day"; readonly day: string | null; readonly isDone: boolean };

type Signed = Pick<Edition, "form" | "signatures" | "unsigned" | "mediatorSigned" | "sealed" | "signedOn">;

/**
 * 签名盖章清单 (People's Mediation Law art. 29): every party, the mediator, the committee's seal, the day. An oral agreement
 * needs none of it (art. 30).
 */
export function checklistOf({ form, signatures, unsigned, mediatorSigned, sealed, signedOn }: Signed): ChecklistItem[] {
  if (form === "oral") return [];
  return [
    ...signatures.map((name) => ({ what: "party", name, isDone: true }) as const),
    ...unsigned.map((name) => ({ what: "party", name, isDone: false }) as const),
    { what: "mediator", isDone: mediatorSigned },
    { what: "seal", isDone: sealed },
    { what: "day", day: signedOn, isDone: signedOn !== null },
  ];
}

/** Somebody has begun to sign: what is signed can't be written on any more. */
export function isSigned({ signatures, mediatorSigned, sealed, signedOn }: Signed): boolean {
  return signatures.length > 0 || mediatorSigned || sealed || signedOn !== null;
}
