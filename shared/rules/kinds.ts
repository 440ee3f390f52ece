import type { Names } from "../names.ts";

/** 规则 that an administrator can revise here. */
export const revisableRules = {
  peoples_mediation: { zh: "人民调解期限", en: "People's mediation" },
  court_entrusted_mediation: { zh: "法院委托（委派）调解期限", en: "Mediation entrusted by a court" },
  platform_acceptance: { zh: "委托接收确认", en: "Acceptance of a court's referral" },
  labour_mediation: { zh: "劳动争议调解期限", en: "Labour mediation" },
  judicial_confirmation: { zh: "司法确认申请期", en: "Application for judicial confirmation" },
  court_confirmation_ruling: { zh: "司法确认审查期", en: "Court's ruling on confirmation" },
  sme_payment: { zh: "中小企业款项支付期限", en: "Payment of small enterprises" },
  sme_complaint: { zh: "中小企业款项投诉办理期限", en: "Complaints of small enterprises" },
  petition: { zh: "信访办理期限", en: "Petitions" },
  payment_order_objection: { zh: "支付令异议期", en: "Objection to a payment order" },
  enforcement_application: { zh: "申请执行期限", en: "Application for enforcement" },
  limitation: { zh: "诉讼时效", en: "Limitation of actions" },
  guarantee_expiry: { zh: "保证期间", en: "Guarantee period" },
  dispute_resolution: { zh: "化解时限（按风险等级）", en: "Resolution by level of risk" },
  follow_up: { zh: "回访期限", en: "Follow-up visits" },
  assignment: { zh: "交办签收与退回", en: "Signing for assignments" },
  desk: { zh: "工作台提示", en: "What the desk shows ahead" },
  overdue_colours: { zh: "期限颜色", en: "Colours of deadlines" },
  payment_checks: { zh: "到账核对", en: "Checks of payments" },
  contact_limits: { zh: "催收联系限制", en: "Limits of contacts" },
  similar_disputes: { zh: "相似纠纷提示", en: "Similar disputes" },
  case_numbers: { zh: "调解案号和交办单编号式样", en: "Numbering of cases and assignments" },
  money_numbers: { zh: "清欠编号式样", en: "Numbering of arrears" },
  numbering: { zh: "台账、稳评、容缺编号式样", en: "Numbering of ledger, assessments and fast-track cases" },
} as const satisfies Names;
export type RevisableRule = keyof typeof revisableRules;

/** 规则 that are kept elsewhere, or that only a new version of the program changes. */
export const fixedRules = {
  report_indicators: { zh: "统计口径", en: "How reports count" },
  retention: { zh: "保管期限", en: "Retention" },
  channels: { zh: "处理方式与纠纷类型对应表", en: "Ways by type of dispute" },
  papers: { zh: "文书署名和保管期限", en: "Names on papers and retention" },
} as const satisfies Names;

/** Terms of rule sets, in words. */
export const termNames = {
  "peoples_mediation.mediation": { zh: "调解", en: "Mediation" },
  "court_entrusted_mediation.assigned": { zh: "委派调解（立案前）", en: "Before filing" },
  "court_entrusted_mediation.ordinary": { zh: "普通程序", en: "Ordinary procedure" },
  "court_entrusted_mediation.summary": { zh: "简易程序", en: "Summary procedure" },
  "court_entrusted_mediation.extension": { zh: "最多延长", en: "Extension at most" },
  "platform_acceptance.confirmation": { zh: "确认接收", en: "Confirmation" },
  "labour_mediation.mediation": { zh: "自收到申请起", en: "From the application" },
  "judicial_confirmation.application": { zh: "自协议生效起", en: "From the day of effect" },
  "court_confirmation_ruling.ruling": { zh: "自受理起", en: "From acceptance" },
  "sme_payment.publicBody": { zh: "机关、事业单位", en: "Public bodies" },
  "sme_payment.publicBodyMaximum": { zh: "机关、事业单位（约定最长）", en: "Public bodies, at most" },
  "sme_payment.largeEnterprise": { zh: "大型企业", en: "Large enterprises" },
  "sme_complaint.transfer": { zh: "转交", en: "Transfer" },
  "sme_complaint.result": { zh: "办理结果", en: "Result" },
  "sme_complaint.resultMaximum": { zh: "办理结果（最长）", en: "Result at most" },
  "petition.triage": { zh: "受理告知", en: "Triage" },
  "petition.return": { zh: "退回", en: "Return" },
  "petition.handling": { zh: "办理", en: "Handling" },
  "petition.handlingExtension": { zh: "延长办理", en: "Extension" },
  "petition.review": { zh: "复查、复核", en: "Review" },
  "payment_order_objection.objection": { zh: "自送达起", en: "From service" },
  "enforcement_application.application": { zh: "自履行期届满起", en: "From the end of performance" },
  "limitation.limitation": { zh: "自最后一次中断起", en: "From the last interruption" },
  "guarantee_expiry.defaultGuarantee": { zh: "没有约定时", en: "Where nothing was agreed" },
  "dispute_resolution.low": { zh: "低风险", en: "Low risk" },
  "dispute_resolution.medium": { zh: "中风险", en: "Medium risk" },
  "dispute_resolution.high": { zh: "高风险", en: "High risk" },
  "follow_up.visit": { zh: "回访", en: "Visit" },
  "assignment.sign": { zh: "签收", en: "Sign for" },
  "assignment.return": { zh: "退回", en: "Send back" },
} as const satisfies Names;
