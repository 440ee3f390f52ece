import type { Inputs } from "../../../shared/contract.ts";
import { mediaTypeOf } from "../../../shared/media-types.ts";
import { colourReasons, measureColours } from "../../../shared/measures/colours.ts";
import { measureFields, progressFields } from "../../../shared/measures/fields.ts";
import type { Served, SheetLine } from "../../../shared/measures/sheet-contract.ts";
import { measureStates } from "../../../shared/measures/states.ts";
import type { Name } from "../../../shared/names.ts";
import { maskOutput } from "../../../shared/privacy/mask-output.ts";
import { serviceFields } from "../../../shared/servicerecords/fields.ts";
import { serviceKinds } from "../../../shared/servicerecords/kinds.ts";
import { wordNames } from "../dictionaries/index.ts";
import type { WordName } from "../dictionaries/index.ts";
import type { QuestionContext } from "../office/ground.ts";
import { COUNT, DATE, dateContent, TEXT, writeSheet } from "../spreadsheets/sheet.ts";
import type { Column } from "../spreadsheets/sheet.ts";
import { workbookBytes } from "../spreadsheets/workbook.ts";
import { sheetOf } from "./sheet.ts";

type Language = "zh" | "en";
type Asked = Inputs["measures"]["sheetExcel"];

const words = {
  title: { zh: "措施季度表", en: "measures" },
  measures: { zh: "措施", en: "Measures" },
  services: { zh: "服务记录", en: "Services" },
  count: { zh: "次数", en: "Count" },
  closed: { zh: "其中办结", en: "Of which closed" },
  total: { zh: "合计", en: "Total" },
  supervised: { zh: "本季督办", en: "Supervised" },
} as const satisfies Record<string, Name>;

/** The quarter sheet as a workbook: the measures line by line, and the services by kind and unit. */
export async function exportSheet({ ground, user, act, today }: QuestionContext, asked: Asked): Promise<File> {
  const { language = "zh", ...quarter } = asked;
  const reckoning = { connection: ground.reader, calendar: ground.calendar(), today };
  // A file passes the door unseen, so what is written into it is masked here.
  const sheet = maskOutput(user.role, act.split("."), sheetOf(reckoning, quarter));
  const say = wordNames(ground.reader, language);
  const name = `${words.title[language]}_${quarter.year}Q${quarter.quarter}.xlsx`;
  const content = await workbookBytes(async (workbook) => {
    await writeSheet(workbook, {
      name: words.measures[language],
      columns: measureColumns(language, say),
      rows: sheet.lines,
    });
    const rows = withTotal(sheet.services, language, say);
    await writeSheet(workbook, {
      name: words.services[language],
      columns: serviceColumns(language),
      rows,
      isTotal: (row) => row === rows.at(-1),
    });
  });
  return new File([content], name, { type: mediaTypeOf(name) });
}

function measureColumns(language: Language, say: WordName): readonly Column<SheetLine>[] {
  const text = (named: Name, width: number, content: (line: SheetLine) => string | null): Column<SheetLine> => ({
    header: named[language],
    width,
    format: TEXT,
    content,
  });
  const count = (named: Name, content: (line: SheetLine) => number): Column<SheetLine> => ({
    header: named[language],
    width: 9,
    format: COUNT,
    content,
  });
  const unit = (code: string) => say("organisation", code);
  return [
    count(measureFields.no, ({ no }) => no),
    text(measureFields.heading, 24, ({ heading }) => say("measure_heading", heading)),
    text(measureFields.task, 36, ({ task }) => task),
    text(measureFields.leadUnit, 16, ({ leadUnit }) => unit(leadUnit)),
    text(measureFields.responsibleUnits, 20, ({ responsibleUnits }) => responsibleUnits.map(unit).join("、")),
    text(measureFields.responsible, 10, ({ responsible }) => responsible),
    {
      header: measureFields.dueOn[language],
      width: 12,
      format: DATE,
      content: ({ dueOn }) => dateContent(dueOn),
    },
    text(measureFields.state, 10, ({ state }) => measureStates[state][language]),
    text(measureFields.colour, 7, ({ colour }) => (colour === null ? null : measureColours[colour][language])),
    text(measureFields.colourReason, 16, ({ reason }) => (reason === null ? null : colourReasons[reason][language])),
    count(measureFields.percent, ({ percent }) => percent),
    text(progressFields.text, 36, (line) => line.text),
    text(progressFields.problems, 24, ({ problems }) => problems),
    text(progressFields.nextStep, 24, ({ nextStep }) => nextStep),
    count(words.supervised, ({ supervisions }) => supervisions),
  ];
}

type ServiceRow = { readonly kind: string; readonly unit: string; readonly count: number; readonly closed: number };

function withTotal(services: readonly Served[], language: Language, say: WordName): ServiceRow[] {
  const rows = services.map(({ kind, unit, ...counts }) => ({
    kind: serviceKinds[kind][language],
    unit: say("organisation", unit),
    ...counts,
  }));
  const sum = (of: (row: Served) => number) => services.reduce((all, row) => all + of(row), 0);
  const total = { count: sum(({ count }) => count), closed: sum(({ closed }) => closed) };
  return [...rows, { kind: words.total[language], unit: "", ...total }];
}

function serviceColumns(language: Language): readonly Column<ServiceRow>[] {
  return [
    { header: serviceFields.kind[language], width: 18, format: TEXT, content: ({ kind }) => kind },
    { header: serviceFields.unit[language], width: 24, format: TEXT, content: ({ unit }) => unit },
    { header: words.count[language], width: 10, format: COUNT, content: ({ count }) => count },
    { header: words.closed[language], width: 12, format: COUNT, content: ({ closed }) => closed },
  ];
}
