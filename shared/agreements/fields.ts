import type { Names } from "../names.ts";

/** 调解协议书、口头协议登记表: in the order of the Ministry's form. */
export const agreementFields = {
  agreementNo: { zh: "协议编号", en: "Agreement no." },
  form: { zh: "协议形式", en: "Form" },
  facts: { zh: "纠纷主要事实", en: "Main facts" },
  issues: { zh: "争议事项", en: "Issues" },
  terms: { zh: "协议内容", en: "Terms" },
  performMethod: { zh: "履行方式和时限", en: "Way and time of performance" },
  performPlace: { zh: "履行地点", en: "Place of performance" },
  copies: { zh: "份数", en: "Copies" },
  mediators: { zh: "调解员", en: "Mediators" },
  recorder: { zh: "记录人", en: "Recorder" },
  instalments: { zh: "分期履行", en: "Instalments" },
  ownershipTerms: { zh: "含确认物权、知识产权归属的内容", en: "Settles who owns real rights or IP" },
  statusTerms: { zh: "含确认身份关系的内容", en: "Settles personal status" },
  signatures: { zh: "已签名、盖章或按指印的当事人", en: "Parties who signed, sealed or gave a fingerprint" },
  mediatorSigned: { zh: "调解员已签名", en: "Signed by the mediator" },
  sealed: { zh: "已加盖调解委员会印章", en: "Sealed by the committee" },
  signedOn: { zh: "签署日期", en: "Signed on" },
  effectiveOn: { zh: "生效日期", en: "In force from" },
  endedOn: { zh: "终结日期", en: "Ended on" },
  changeReason: { zh: "变更原因", en: "Reason of the change" },
} as const satisfies Names;

/** 一期 */
export const instalmentFields = {
  payer: { zh: "付款方", en: "Payer" },
  payee: { zh: "收款方", en: "Payee" },
  amount: { zh: "金额", en: "Amount" },
  dueOn: { zh: "履行日期", en: "Due on" },
  note: { zh: "备注", en: "Note" },
} as const satisfies Names;
