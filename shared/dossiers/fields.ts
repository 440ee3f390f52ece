import type { Names } from "../names.ts";

/** 卷宗 */
export const dossierFields = {
  retention: { zh: "保管期限", en: "Retention" },
  filedBy: { zh: "立卷人", en: "Filed by" },
  filedOn: { zh: "立卷日期", en: "Filed on" },
  checkedBy: { zh: "检查人", en: "Checked by" },
  checkedOn: { zh: "检查日期", en: "Checked on" },
  volumeNote: { zh: "卷宗情况说明", en: "Note on the file" },
  remark: { zh: "备注", en: "Remark" },
  items: { zh: "卷内文书", en: "Papers" },
} as const satisfies Names;

/** 卷内文书一项 */
export const dossierItemFields = {
  paper: { zh: "文书种类", en: "Kind" },
  title: { zh: "文书名称", en: "Name" },
  pages: { zh: "页数", en: "Pages" },
  note: { zh: "备注", en: "Note" },
} as const satisfies Names;
