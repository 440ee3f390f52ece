import { agreementFields, instalmentFields } from "../agreements/fields.ts";
import { assignmentFields } from "../assignments/fields.ts";
import { confirmationFields } from "../confirmations/fields.ts";
import { partyFields } from "../disputes/party-fields.ts";
import { followUpFields } from "../followups/fields.ts";
import {
  declarationFields,
  evidenceFields,
  extensionFields,
  investigationFields,
  sittingFields,
} from "../mediation/fields.ts";
import { agendaFields, meetingFields } from "../meetings/fields.ts";
import type { Name, Names } from "../names.ts";

/** 卷内各部分: where a case file names people besides the dispute's own entry. */
export const caseParts = {
  parties: { zh: "当事人", en: "Party" },
  links: { zh: "关联纠纷", en: "Linked dispute" },
  steps: { zh: "办理过程", en: "Step" },
  sittings: { zh: "调解记录", en: "Sitting" },
  investigations: { zh: "调查记录", en: "Investigation" },
  evidence: { zh: "证据材料", en: "Evidence" },
  declarations: { zh: "利益关系声明", en: "Declaration" },
  extensions: { zh: "延长调解期限", en: "Extension" },
  agreements: { zh: "调解协议", en: "Agreement" },
  instalments: { zh: "分期履行", en: "Instalment" },
  confirmations: { zh: "司法确认", en: "Judicial confirmation" },
  followUps: { zh: "回访记录", en: "Follow-up" },
  assignments: { zh: "交办", en: "Assignment" },
  agenda: { zh: "会议议题", en: "Item of a meeting" },
  meetings: { zh: "会议", en: "Meeting" },
  attachments: { zh: "附件", en: "File" },
  documents: { zh: "出具的文书", en: "Produced paper" },
  dossier: { zh: "卷宗", en: "Dossier" },
} as const satisfies Names;
export type CasePartName = keyof typeof caseParts;

/** What the parts have in common, or have no table of names for. */
const common = {
  reason: { zh: "原因", en: "Reason" },
  note: { zh: "说明", en: "Note" },
  details: { zh: "说明", en: "Details" },
  removedReason: { zh: "删除原因", en: "Reason of the removal" },
} as const satisfies Names;

const named = { name: { zh: "文件名", en: "File name" }, note: common.note } as const satisfies Names;
const titled = { title: { zh: "标题", en: "Title" }, note: common.note } as const satisfies Names;

const fieldsOf: Readonly<Record<CasePartName, Names>> = {
  parties: partyFields,
  links: common,
  steps: common,
  sittings: sittingFields,
  investigations: investigationFields,
  evidence: evidenceFields,
  declarations: declarationFields,
  extensions: extensionFields,
  agreements: { ...agreementFields, endedReason: { zh: "终结原因", en: "Why it ended" } },
  instalments: instalmentFields,
  confirmations: { ...confirmationFields, endedReason: { zh: "终结原因", en: "Why it ended" } },
  followUps: followUpFields,
  assignments: { ...assignmentFields, ...common },
  agenda: agendaFields,
  meetings: meetingFields,
  attachments: named,
  documents: titled,
  dossier: {
    ...titled,
    volumeNote: { zh: "卷宗情况说明", en: "Note on the file" },
    remark: { zh: "备注", en: "Remark" },
  },
};

/** What a field of a part is called, by its part and its own name: `sittings.record` → 调解记录：调解记录. */
export const caseFieldNames: Names = Object.fromEntries(
  Object.entries<Name>(caseParts).flatMap(([part, { zh, en }]) =>
    Object.entries<Name>({ ...common, ...fieldsOf[part as CasePartName] }).map(([field, name]): [string, Name] => [
      `${part}.${field}`,
      { zh: `${zh}：${name.zh}`, en: `${en}: ${name.en}` },
    ]),
  ),
);

/** The files, papers and statements of a payment, a loan or an arrears case. */
export const fileFields = {
  "attachments.name": { zh: "附件：文件名", en: "File: File name" },
  "documents.title": { zh: "出具的文书：标题", en: "Produced paper: Title" },
  "statements.name": { zh: "确认表", en: "Statement" },
} as const satisfies Names;
