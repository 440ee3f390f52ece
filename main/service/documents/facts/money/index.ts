import type { MoneyDocumentKind, OwnedDocumentKind } from "../../../../../shared/documents/kinds.ts";
import type { DocumentFacts } from "../../../../../shared/documents/tags/index.ts";
import { clearanceCertificate } from "./clearance.ts";
import { collectionCertificate } from "./collection.ts";
import type { MoneyMaking } from "./making.ts";
import { receipt, recoveryCertificate } from "./payment.ts";

type Makers = { readonly [Kind in MoneyDocumentKind]: (making: MoneyMaking) => DocumentFacts<Kind> };

const makers: Makers = {
  receipt,
  recovery_certificate: recoveryCertificate,
  collection_certificate: collectionCertificate,
  clearance_certificate: clearanceCertificate,
};

export function isOfMoney(kind: OwnedDocumentKind): kind is MoneyDocumentKind {
  return kind in makers;
}

/** What each kind says, by what the ledger says. */
export function moneyFacts(kind: MoneyDocumentKind, making: MoneyMaking): DocumentFacts<MoneyDocumentKind> {
  return makers[kind](making);
}
