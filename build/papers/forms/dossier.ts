import type { Form } from "../package.ts";
import { cell, head, lines, paragraph, table } from "../word.ts";
import { cellOf, number, title } from "./parts.ts";

const LABELS = [2200, 6588];
const line = (label: string, what: string) => ({ cells: [head(label), cell(what)], height: 760 });

/** 卷宗封面 */
export const cover: Form = {
  title: "卷宗封面",
  isBare: true,
  body: [
    paragraph("Title", "{committee}", { before: 900 }),
    paragraph("Large", "{heading}", { before: 500 }),
    paragraph("Line", "{year}年度", { align: "center", before: 200 }),
    paragraph("Line", "", { before: 500 }),
    table(LABELS, [
      line("卷　　名", "{caseTitle}"),
      line("卷　　号", "{fileNo}"),
      line("调解员（承办人）", "{mediators}"),
      line("起止日期", "{mediatedFrom}　至　{mediatedTo}"),
      line("立 卷 人", "{filedBy}"),
      line("立卷日期", "{filedOn}"),
      line("保管期限", "{retention}"),
      line("卷内页数", "共 {paperCount} 份，{pageCount} 页"),
      { cells: [head("备　　注"), cell("{remark}")], height: 1100 },
    ]),
  ],
};

/** 卷内目录 */
export const index: Form = {
  title: "卷内目录",
  body: [
    title("卷　内　目　录"),
    number("fileNo"),
    table(
      [900, 5088, 1200, 1600],
      [
        { cells: [head("序号"), head("文　书　名　称"), head("页号"), head("备注")], isHeader: true, height: 560 },
        {
          cells: [head("{#items}{no}"), cell("{paper}"), head("{pages}"), cell("{note}{/items}")],
          height: 560,
        },
      ],
    ),
    paragraph("Small", "以上共 {paperCount} 份，编号 {pageCount} 页。", { before: 120 }),
  ],
};

/** 卷宗情况说明 */
export const fileNote: Form = {
  title: "卷宗情况说明",
  body: [
    title("卷 宗 情 况 说 明"),
    number("fileNo"),
    paragraph(
      "Body",
      "本卷宗为“{caseTitle}”卷宗，卷内文书共 {paperCount} 份，编号 {pageCount} 页，保管期限为{retention}。",
    ),
    ...lines("explanation"),
    table(
      [1500, 2894, 1500, 2894],
      [
        { cells: [head("立卷人"), cell("{filedBy}"), head("立卷时间"), cell("{filedOn}")], height: 700 },
        { cells: [head("检查人"), cell("{checkedBy}"), head("检查时间"), cell("{checkedOn}")], height: 700 },
      ],
    ),
  ],
};

/** 封底 */
export const backCover: Form = {
  title: "封底",
  isBare: true,
  body: [
    paragraph("Line", "", { before: 6800 }),
    table(LABELS, [
      line("卷　　号", "{fileNo}"),
      line("卷内页数", "共 {paperCount} 份，{pageCount} 页"),
      line("立 卷 人", "{filedBy}"),
      line("检 查 人", "{checkedBy}"),
      { cells: [head("归　　档"), cellOf(["归档人：", "归档日期：　　　　年　　月　　日"])], height: 760 },
    ]),
  ],
};
