import type { Inputs } from "../../../shared/contract.ts";
import { cashParts, viewCounts, viewFigures, viewKeys, withoutKey } from "../../../shared/ledger/views.ts";
import type { ViewCount, ViewFigure, ViewKey } from "../../../shared/ledger/views.ts";
import type { ViewRow, ViewTotal } from "../../../shared/ledger/contract.ts";
import { mediaTypeOf } from "../../../shared/media-types.ts";
import { headlines } from "../../../shared/payments/states.ts";
import { maskOutput } from "../../../shared/privacy/mask-output.ts";
import { wordNames } from "../dictionaries/index.ts";
import type { WordName } from "../dictionaries/index.ts";
import type { QuestionContext } from "../office/ground.ts";
import { AMOUNT, COUNT, TEXT, writeSheet, yuanContent } from "../spreadsheets/sheet.ts";
import type { Column } from "../spreadsheets/sheet.ts";
import { workbookBytes } from "../spreadsheets/workbook.ts";
import { dictionaries, wholeView } from "./views.ts";

type Language = "zh" | "en";
type Asked = Inputs["ledger"]["export"];
type Line = Omit<ViewTotal, "behind"> & { readonly named: string; readonly uscc: string | null };

const words = {
  title: { zh: "资金台账", en: "ledger" },
  total: { zh: "合计", en: "Total" },
  uscc: { zh: "统一社会信用代码", en: "Credit code" },
  yuan: { zh: "（元）", en: " (yuan)" },
  part: { zh: "其中", en: "of which " },
} as const;

/** A view as a workbook with all of its rows, amounts in 元, and the total below them. */
export async function exportView(
  { ground, user, act }: QuestionContext,
  { by, from, to, language = "zh" }: Asked,
): Promise<File> {
  const view = wholeView(ground.reader, by, { from, to });
  // A file passes the door unseen, so what is written into it is masked here.
  const { rows, total } = maskOutput(user.role, act.split("."), view);
  const methods = total.methods.map(({ method }) => method);
  const say = wordNames(ground.reader, language);
  const lines: Line[] = [
    ...rows.map((row) => ({ ...row, named: nameOf(by, row, say, language) })),
    { ...total, named: words.total[language], uscc: null },
  ];
  const columns = columnsOf(by, methods, say, language);
  const name = `${words.title[language]}_${viewKeys[by][language]}_${from}_${to}.xlsx`;
  const content = await workbookBytes((workbook) =>
    writeSheet(workbook, {
      name: viewKeys[by][language],
      columns,
      rows: lines,
      isTotal: (line) => line === lines.at(-1),
    }),
  );
  return new File([content], name, { type: mediaTypeOf(name) });
}

function columnsOf(
  by: ViewKey,
  methods: readonly string[],
  say: WordName,
  language: Language,
): readonly Column<Line>[] {
  const text = (header: string, width: number, content: (line: Line) => string) => ({
    header,
    width,
    format: TEXT,
    content,
  });
  const amount = (header: string, content: (line: Line) => number): Column<Line> => ({
    header: `${header}${words.yuan[language]}`,
    width: 20,
    format: AMOUNT,
    content: (line) => yuanContent(content(line)),
  });
  const figure = (name: ViewFigure) => amount(viewFigures[name][language], (line) => line[name]);
  const part = (name: ViewFigure) =>
    amount(`${words.part[language]}${viewFigures[name][language]}`, (line) => line[name]);
  const count = (name: ViewCount): Column<Line> => ({
    header: viewCounts[name][language],
    width: 12,
    format: COUNT,
    content: (line) => line[name],
  });
  return [
    text(viewKeys[by][language], 32, ({ named }) => named),
    ...(by === "enterprise" ? [text(words.uscc[language], 24, ({ uscc }) => uscc ?? "")] : []),
    count("entries"),
    figure("recovered"),
    part("clearing"),
    count("enterprises"),
    figure("cash"),
    ...cashParts.map(part),
    count("loans"),
    count("borrowers"),
    figure("nonCash"),
    ...methods.map((method) =>
      amount(
        `${words.part[language]}${say("collection_method", method)}`,
        ({ methods: found }) => found.find((each) => each.method === method)?.amount ?? 0,
      ),
    ),
    figure("avoided"),
    figure("revived"),
    figure("waived"),
    figure("uncounted"),
  ];
}

function nameOf(by: ViewKey, { key, name }: ViewRow, say: WordName, language: Language): string {
  if (key === null) return withoutKey[by][language];
  if (by === "headline") return key in headlines ? headlines[key as keyof typeof headlines][language] : key;
  const dictionary = dictionaries[by];
  return dictionary === undefined ? (name ?? key) : say(dictionary, key);
}
