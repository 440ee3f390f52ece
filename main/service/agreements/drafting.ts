import { instalmentProblems, signingProblems } from "../../../shared/agreements/rules.ts";
import type { Inputs } from "../../../shared/contract.ts";
import type { CaseChanged } from "../../../shared/disputes/case-contract.ts";
import { unmaskedDraft } from "../../../shared/privacy/unmasked-draft.ts";
import { problem } from "../../../shared/problems.ts";
import {
  changePart,
  insertPart,
  noteOnCase,
  partiesOf,
  removePart,
  requireCase,
  requirePart,
} from "../disputes/index.ts";
import { refuse, refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import type { StoredRecord, Values } from "../registers/index.ts";
import {
  editionDraft,
  editionValues,
  instalmentsTold,
  nextEdition,
  signaturesOf,
  writeInstalments,
} from "./editions.ts";
import type { AgreementDraft } from "./editions.ts";
import { whyNoChange, whyNoDraft } from "./facts.ts";

type Acts = Inputs["agreements"];

/** 拟定协议 */
export function draftAgreement(context: ActContext, input: Acts["draft"]): CaseChanged {
  const kase = requireCase(context, input);
  const why = whyNoDraft(context.ground.writer, kase);
  refuseIfAny(why === null ? [] : [why]);
  refuseIfAny(instalmentProblems(input.instalments));
  return insertEdition(context, kase, input, {});
}

/** 变更协议: the next edition begins as a copy of the one in force. */
export function changeAgreement(context: ActContext, input: Acts["change"]): CaseChanged {
  const { writer } = context.ground;
  const kase = requireCase(context, input);
  const edition = requirePart(context, kase, "agreement", input.id);
  const state = String(edition["state"]);
  if (state !== "in_force" && state !== "performing") refuse(problem("", "WRONG_STATE", { state, act: "replace" }));
  const why = whyNoChange(writer, kase);
  refuseIfAny(why === null ? [] : [why]);
  const replacing = { replaces_id: edition.id, change_reason: input.reason };
  return insertEdition(context, kase, editionDraft(writer, edition), replacing, input.reason);
}

function insertEdition(
  context: ActContext,
  kase: StoredRecord,
  draft: AgreementDraft,
  replacing: Values,
  reason?: string,
): CaseChanged {
  const { writer } = context.ground;
  const edition = nextEdition(writer, kase.id);
  const values = { ...editionValues(draft), ...replacing, edition, state: "draft" };
  const id = insertPart(context, kase, "agreement", values);
  writeInstalments(writer, id, draft.instalments);
  const after = { ...values, instalments: instalmentsTold(draft.instalments) };
  return noteOnCase(context, kase, id, { after, ...(reason !== undefined && { reason }) });
}

export function reviseAgreement(context: ActContext, { id, ...input }: Acts["revise"]): CaseChanged {
  const { writer } = context.ground;
  const kase = requireCase(context, input);
  const edition = requireDraft(context, kase, id, "revise");
  if (isSigned(edition)) refuse(problem("", "SIGNED_ALREADY"));
  const known = editionDraft(writer, edition);
  const { draft, problems } = unmaskedDraft(known, input, context.user.role);
  refuseIfAny(problems);
  refuseIfAny(instalmentProblems(draft.instalments));
  const changed = changePart(context, "agreement", edition, editionValues(draft));
  const isPaidOtherwise =
    JSON.stringify(draft.instalments.map(ordered)) !== JSON.stringify(known.instalments.map(ordered));
  if (Object.keys(changed.after).length === 0 && !isPaidOtherwise) return { id, version: kase.version };
  if (!isPaidOtherwise) return noteOnCase(context, kase, id, changed);
  writeInstalments(writer, id, draft.instalments);
  return noteOnCase(context, kase, id, {
    before: { ...changed.before, instalments: instalmentsTold(known.instalments) },
    after: { ...changed.after, instalments: instalmentsTold(draft.instalments) },
  });
}

const ordered = ({ payer, payee, amount, dueOn, note }: AgreementDraft["instalments"][number]) => [
  payer,
  payee,
  amount,
  dueOn,
  note,
];

export function discardAgreement(context: ActContext, input: Acts["discard"]): CaseChanged {
  const kase = requireCase(context, input);
  const edition = requireDraft(context, kase, input.id, "discard");
  removePart(context, "agreement", edition, input.reason);
  const before = { edition: edition["edition"] ?? null, terms: edition["terms"] ?? null };
  return noteOnCase(context, kase, edition.id, { before, after: { removed: 1 }, reason: input.reason });
}

/** 签名盖章清单, as it stands now; it can be taken back as long as the agreement has not taken effect. */
export function signAgreement(context: ActContext, input: Acts["sign"]): CaseChanged {
  const kase = requireCase(context, input);
  const edition = requireDraft(context, kase, input.id, "sign");
  const names = partiesOf(context.ground.writer, kase.id).map(({ partyName }) => partyName);
  const registeredOn = String(kase["registered_on"]);
  refuseIfAny(signingProblems(input, names, { registeredOn, today: context.today }));
  const changed = changePart(context, "agreement", edition, {
    signatures: JSON.stringify([...new Set(input.signatures)]),
    mediator_signed: Number(input.mediatorSigned),
    sealed: Number(input.sealed),
    signed_on: input.signedOn,
  });
  const isSame = Object.keys(changed.after).length === 0;
  return isSame ? { id: edition.id, version: kase.version } : noteOnCase(context, kase, edition.id, changed);
}

/** Only a draft can still be written on; code WRONG_STATE. */
function requireDraft(context: ActContext, kase: StoredRecord, id: number, act: string): StoredRecord {
  const edition = requirePart(context, kase, "agreement", id);
  const state = String(edition["state"]);
  if (state !== "draft") refuse(problem("", "WRONG_STATE", { state, act }));
  return edition;
}

function isSigned(edition: StoredRecord): boolean {
  const { mediator_signed: byMediator, sealed, signed_on: signedOn } = edition;
  return signaturesOf(edition).length > 0 || byMediator === 1 || sealed === 1 || typeof signedOn === "string";
}
