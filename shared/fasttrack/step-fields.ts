import type { Names } from "../names.ts";
import { promises } from "./words.ts";

/** What the acts on a fast-track case ask for and its history tells. */
export const fastTrackStepFields = {
  on: { zh: "办理日期", en: "Done on" },
  cameOn: { zh: "收到日期", en: "Came on" },
  items: { zh: "告知缺少的材料", en: "Missing papers named" },
  signatory: { zh: "承诺人（签字或盖章）", en: "Signed by" },
  ...promises,
  papers: { zh: "每份材料的补正期限", en: "When each paper is due" },
  handler: { zh: "经办人", en: "Handler" },
  paper: { zh: "材料", en: "Paper" },
  form: { zh: "形式", en: "Form" },
  newDueOn: { zh: "延期至", en: "Until" },
  forceMajeure: { zh: "因不可抗力", en: "By force majeure" },
  toldOn: { zh: "告知申请人日期", en: "Applicant told on" },
  result: { zh: "办理结果", en: "How the matter ended" },
  checkResult: { zh: "核查结果", en: "Result of the check" },
  finding: { zh: "核查情况", en: "What was found" },
  lastTerm: { zh: "整改期限", en: "Last term" },
  ground: { zh: "情形", en: "Ground" },
  why: { zh: "理由", en: "Reason" },
  note: { zh: "说明", en: "Note" },
  number: { zh: "文书编号", en: "Number" },
} as const satisfies Names;
