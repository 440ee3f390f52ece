import type { Inputs } from "../../../../shared/contract.ts";

/** What an act on a case file asks for, apart from the case and the part that it is about. */
type Draft<Input> = Omit<Input, "disputeId" | "version">;

type Sitting = Draft<Inputs["mediation"]["addSitting"]>;
type Investigation = Draft<Inputs["mediation"]["addInvestigation"]>;
type Evidence = Draft<Inputs["mediation"]["addEvidence"]>;
type Declaration = Draft<Inputs["mediation"]["declareConflict"]>;
type Agreement = Draft<Inputs["agreements"]["draft"]>;
type Signing = Omit<Draft<Inputs["agreements"]["sign"]>, "id">;
type FollowUp = Draft<Inputs["followUps"]["add"]>;

export function sittingDraft(over: Partial<Sitting> = {}): Sitting {
  return {
    heldOn: "2026-11-16",
    beganAt: "09:30",
    endedAt: "11:00",
    place: "县为企服务中心调解室",
    matter: "货款纠纷",
    partiesPresent: "洋县稻香食品有限公司（虚构）、洋县云岭物流有限公司（虚构）",
    invited: null,
    mediators: "甲承办",
    recorder: null,
    rightsTold: true,
    isPublic: false,
    record: "双方核对了送货单，对欠款数额没有异议，就付款期限继续协商。",
    result: "continued",
    ...over,
  };
}

export function investigationDraft(over: Partial<Investigation> = {}): Investigation {
  return {
    heldOn: "2026-11-12",
    place: "申请人厂区",
    present: null,
    askedPerson: "张某甲",
    investigators: "甲承办",
    recorder: null,
    record: "问：货是什么时候送到的？答：六月初，送货单上有签收。",
    ...over,
  };
}

export function evidenceDraft(over: Partial<Evidence> = {}): Evidence {
  return {
    name: "送货单",
    source: "申请人提供",
    isOriginal: false,
    pages: 3,
    provider: "洋县稻香食品有限公司（虚构）",
    receivedOn: "2026-11-10",
    attachmentId: null,
    note: null,
    ...over,
  };
}

export function declarationDraft(over: Partial<Declaration> = {}): Declaration {
  return {
    mediator: "甲承办",
    declaredOn: "2026-11-09",
    hasInterest: false,
    partiesConsent: false,
    statement: null,
    ...over,
  };
}

export function agreementDraft(over: Partial<Agreement> = {}): Agreement {
  return {
    form: "written",
    facts: "双方签有供货合同，货款尚欠十二万元。",
    issues: "欠款何时付清。",
    terms: "被申请人分期付清欠款，申请人不再要求违约金。",
    performMethod: "银行转账",
    performPlace: null,
    copies: 3,
    mediators: "甲承办",
    recorder: null,
    instalments: [
      {
        payer: "洋县云岭物流有限公司（虚构）",
        payee: "洋县稻香食品有限公司（虚构）",
        amount: 12_000_000,
        dueOn: "2026-12-15",
        note: null,
      },
    ],
    ownershipTerms: false,
    statusTerms: false,
    ...over,
  };
}

/** The checklist of an agreement that everybody has signed. */
export function allSigned(parties: readonly string[], over: Partial<Signing> = {}): Signing {
  return { signatures: [...parties], mediatorSigned: true, sealed: true, signedOn: "2026-11-16", ...over };
}

export function followUpDraft(over: Partial<FollowUp> = {}): FollowUp {
  return {
    visitedOn: "2026-11-20",
    method: "phone",
    visited: "洋县稻香食品有限公司（虚构）",
    reason: "协议履行情况",
    performance: "full",
    satisfaction: "satisfied",
    sued: false,
    relapse: false,
    situation: "款项已收到，双方恢复供货。",
    measures: null,
    visitor: "甲承办",
    ...over,
  };
}
