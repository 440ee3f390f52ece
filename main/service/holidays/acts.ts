import type { CalendarYear } from "../../../shared/calendar.ts";
import { noticeProblems, noticeWarnings } from "../../../shared/calendar/notice-check.ts";
import type { Outputs } from "../../../shared/contract.ts";
import type { Problem } from "../../../shared/problems.ts";
import { readCalendar, readYears } from "../calendar/index.ts";
import { readTables } from "../imports/index.ts";
import { act, office, question } from "../office/acting.ts";
import { effectsOf, told } from "./effects.ts";
import { calendarWith, loadYear } from "./loading.ts";
import { noticeIn } from "./notice-file.ts";
import { workdaysIn, yearStanding, yearsOf, yearWithDays } from "./years.ts";

const os = office.calendar;

/** 工作日历: the years of the calendar, and what a year's notice makes of them. */
export const holidays = {
  years: os.years.use(question).handler(({ context }) => yearsOf(context.ground.reader)),

  year: os.year.use(question).handler(({ context, input }) => yearWithDays(context.ground.reader, input.year)),

  readFile: os.readFile.use(question).handler(async ({ input, signal, errors }) => {
    const bytes = new Uint8Array(await input.file.arrayBuffer());
    const result = await readTables(bytes, input.file.name, { ...(signal && { signal }) });
    if (!result.ok) throw errors.FILE_REFUSED({ data: { code: result.code, data: result.data } });
    const { year, days, problems } = noticeIn(result.tables);
    return { year, days: days.map((day) => ({ ...day })), problems: problems.map(onWire) };
  }),

  preview: os.preview.use(question).handler(({ context, input }): Outputs["calendar"]["preview"] => {
    const { ground, today } = context;
    const { reader } = ground;
    const problems = noticeProblems(input);
    const known: CalendarYear | undefined = readYears(reader).years.find(({ year }) => year === input.year);
    const after = calendarWith(reader, input, today);
    const effects =
      problems.length > 0
        ? { moved: [], settled: 0 }
        : effectsOf(reader, { today, before: readCalendar(reader), after });
    return {
      ...told(effects),
      standing: yearStanding(reader, input.year),
      problems: problems.map(onWire),
      warnings: noticeWarnings(input, known).map(onWire),
      workdays: workdaysIn(after, input.year),
    };
  }),

  load: os.load.use(act).handler(({ context, input }) => loadYear(context, input)),
};

const onWire = ({ field, code, data }: Problem) => ({ field, code, ...(data && { data: { ...data } }) });
