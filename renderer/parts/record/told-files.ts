import { attachmentKinds } from "../../../shared/attachments/kinds.ts";
import type { Fields } from "../fields/field.ts";

const told: Readonly<Record<string, Fields>> = {
  attachments: {
    name: { name: { zh: "文件", en: "File" }, kind: "text" },
    kind: { name: { zh: "类别", en: "Kind" }, kind: "choice", choices: attachmentKinds },
    note: { name: { zh: "说明", en: "Note" }, kind: "text" },
  },
  documents: { title: { name: { zh: "文书", en: "Paper" }, kind: "text" } },
};

/** What the history of a record tells of an act on its files or papers; null of any other act. */
export function toldOfFiles(act: string): Fields | null {
  return told[act.split(".")[0] ?? ""] ?? null;
}
