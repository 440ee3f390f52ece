import type { Names } from "../names.ts";

/** 服务类别 (domain sheet F2), and hearings. */
export const serviceKinds = {
  visit: { zh: "走访", en: "Visit" },
  liaison: { zh: "驻企联络", en: "Liaison" },
  legal_checkup: { zh: "法治体检", en: "Legal check-up" },
  legal_advice: { zh: "法律咨询", en: "Legal advice" },
  legal_aid: { zh: "法律援助", en: "Legal aid" },
  circuit_trial: { zh: "巡回审判", en: "Circuit trial" },
  mediation: { zh: "纠纷调解", en: "Mediation" },
  police_call: { zh: "警情处置", en: "Police call" },
  publicity: { zh: "普法宣讲", en: "Legal publicity" },
  request: { zh: "诉求转办", en: "Request passed on" },
  hearing: { zh: "听证", en: "Hearing" },
} as const satisfies Names;
export type ServiceKind = keyof typeof serviceKinds;
