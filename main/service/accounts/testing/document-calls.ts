import type { Client } from "../../office/testing/office.ts";

type Call = (client: Client) => Promise<unknown>;

/** A well-formed call of everything about papers and dossiers that not everybody may do, all of them on the same case. */
export function callsOnDocuments(target: {
  readonly disputeId: number;
  readonly version: number;
}): Readonly<Record<string, Call>> {
  const { disputeId, version } = target;
  const reason = "内容有误，重新生成";
  const file = new File(["x"], "x.docx");
  const part = { ...target, id: disputeId };
  const item = {
    paper: "identity",
    title: "营业执照复印件",
    pages: 1,
    documentId: null,
    attachmentId: null,
    note: null,
  };
  const filing = { retention: "10年", filedOn: "2026-11-20", filedBy: "甲承办", volumeNote: null, remark: null };
  return {
    "documents.kinds": ({ documents }) => documents.kinds({ disputeId }),
    "documents.produce": ({ documents }) => documents.produce({ ...target, kind: "application" }),
    "documents.produceMinutes": ({ documents }) => documents.produceMinutes({ meetingId: disputeId, version }),
    "documents.setPages": ({ documents }) => documents.setPages({ ...part, pages: 2 }),
    "documents.remove": ({ documents }) => documents.remove({ ...part, reason }),
    "documents.removeMinutes": ({ documents }) =>
      documents.removeMinutes({ meetingId: disputeId, id: disputeId, reason }),
    "documents.read": ({ documents }) => documents.read({ id: disputeId }),
    "documents.replaceTemplate": ({ documents }) => documents.replaceTemplate({ kind: "cover", file }),
    "documents.restoreTemplate": ({ documents }) => documents.restoreTemplate({ kind: "cover" }),
    "documents.saveSettings": ({ documents }) =>
      documents.saveSettings({ committee: "洋县商事调解中心", court: "洋县人民法院", retentions: ["10年"] }),
    "dossiers.proposed": ({ dossiers }) => dossiers.proposed({ disputeId }),
    "dossiers.arrange": ({ dossiers }) =>
      dossiers.arrange({ ...target, ...filing, items: [{ ...item, paper: "identity" as const }] }),
    "dossiers.check": ({ dossiers }) => dossiers.check({ ...target, on: "2026-11-21" }),
  };
}
