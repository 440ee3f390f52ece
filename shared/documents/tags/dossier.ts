import { dossierTotals, ofCase } from "./common.ts";
import { list, paragraphs, text } from "./tag.ts";

/** 卷宗封面 */
export const cover = {
  ...ofCase,
  ...dossierTotals,
  heading: text("卷宗种类", "Kind of dossier"),
  year: text("年度", "Year"),
  mediators: text("人民调解员或承办人", "Mediators or handler"),
  mediatedFrom: text("调解或办理起始日期", "From"),
  mediatedTo: text("调解或办理终止日期", "To"),
  remark: text("备注", "Remark"),
} as const;

/** 卷内目录 */
export const index = {
  ...ofCase,
  ...dossierTotals,
  items: list("卷内文书", "Papers", {
    no: text("序号", "Number"),
    paper: text("文书名称", "Name"),
    pages: text("页号", "Pages"),
    note: text("备注", "Note"),
  }),
} as const;

/** 卷宗情况说明 */
export const fileNote = {
  ...ofCase,
  ...dossierTotals,
  explanation: paragraphs("说明", "Explanation"),
} as const;

/** 封底 */
export const backCover = { ...ofCase, ...dossierTotals } as const;
