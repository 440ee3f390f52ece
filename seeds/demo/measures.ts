import { addDays } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import type { MeasureDraft } from "../../shared/measures/contract.ts";
import { workdayOnOrBefore, workdaysAfter } from "./diary.ts";
import type { Client, Diary } from "./diary.ts";
import { headings } from "./measure-stories.ts";
import type { Story } from "./measure-stories.ts";
import type { Random } from "./random.ts";
import { attach } from "./receipts.ts";
import { mediators, SUPERVISOR } from "./staff.ts";
import type { StaffName } from "./staff.ts";

type Target = { readonly measureId: number; readonly version: number };
type Key = { id: number; version: number };

/** A measure in the diary; its id is known once it has been entered. */
export type Planned = { readonly key: Key; readonly story: Story; readonly setOn: LocalDate };

/** Fills the diary with the measures of the half-year before the demo is looked at, one or two under each heading. */
export function planMeasures(diary: Diary, random: Random): Planned[] {
  const setOn = workdayOnOrBefore(diary.calendar, addDays(diary.today, -170));
  return headings.map((story, place) => noteMeasure(diary, random, { story, no: place + 1, setOn }));
}

function noteMeasure(
  diary: Diary,
  random: Random,
  { story, no, setOn }: { readonly story: Story; readonly no: number; readonly setOn: LocalDate },
): Planned {
  const { calendar, today } = diary;
  const handler = random.pick(mediators);
  const key: Key = { id: 0, version: 0 };
  const act = (day: LocalDate, by: StaffName, deed: (client: Client, target: Target) => Promise<Key>) =>
    diary.note(day, by, async (client) => {
      const { version } = await deed(client, { measureId: key.id, version: key.version });
      key.version = version;
    });
  const draft: MeasureDraft = {
    no,
    heading: story.heading,
    task: story.task,
    leadUnit: story.leadUnit,
    responsibleUnits: [...story.with],
    responsible: story.responsible,
    setOn,
    dueOn: addDays(today, story.dueIn),
    note: null,
  };
  diary.note(setOn, handler, async (client) => {
    const { id, version } = await client.measures.create(draft);
    Object.assign(key, { id, version });
  });
  let day = setOn;
  for (const [daysAgo, percent, planned, text, problems] of story.reports) {
    const reportedOn = workdayOnOrBefore(calendar, addDays(today, -daysAgo));
    day = reportedOn;
    const nextStep = percent >= 100 ? null : "按月推进，月底前再报";
    const progress = { reportedOn, percent, plannedPercent: planned, text, problems, nextStep };
    act(reportedOn, handler, (client, target) => client.measures.addProgress({ ...target, ...progress }));
  }
  if (story.ends === "closed") {
    const provedOn = workdaysAfter(calendar, day, 1);
    act(provedOn, handler, (client, target) =>
      attach(client, target, { name: "进展佐证.pdf", kind: "progress_evidence", lines: ["Evidence"] }),
    );
    const closedOn = workdaysAfter(calendar, provedOn, 1);
    act(closedOn, handler, (client, target) => client.measures.close({ ...target, on: closedOn }));
  }
  if (story.ends === "dropped") {
    const droppedOn = workdaysAfter(calendar, day, 3);
    const reason = "任务并入综治中心规范化建设";
    act(droppedOn, handler, (client, target) => client.measures.drop({ ...target, on: droppedOn, reason }));
  }
  if (story.supervised !== undefined) noteSupervision(diary, { story, handler, act });
  return { key, story, setOn };
}

type Supervised = {
  readonly story: Story;
  readonly handler: StaffName;
  readonly act: (day: LocalDate, by: StaffName, deed: (client: Client, target: Target) => Promise<Key>) => void;
};

/** A notice; where it is the first of two, its answer and what became of it. */
function noteSupervision({ calendar, today }: Diary, { story, handler, act }: Supervised): void {
  const { daysAgo, reason, answered } = story.supervised ?? { daysAgo: 0, reason: "", answered: false };
  const issuedOn = workdayOnOrBefore(calendar, addDays(today, -daysAgo));
  let id = 0;
  act(issuedOn, SUPERVISOR, async (client, target) => {
    const made = await client.measures.supervise({
      ...target,
      on: issuedOn,
      toUnit: story.leadUnit,
      reason,
      replyDueOn: workdaysAfter(calendar, issuedOn, 5),
    });
    id = made.id;
    return made;
  });
  if (!answered) return;
  const repliedOn = workdaysAfter(calendar, issuedOn, 3);
  act(repliedOn, handler, (client, target) =>
    client.measures.answerSupervision({
      ...target,
      id,
      on: repliedOn,
      reply: "已召集责任单位分解任务，逐月报送进度。",
    }),
  );
  const concludedOn = workdaysAfter(calendar, repliedOn, 4);
  act(concludedOn, SUPERVISOR, (client, target) =>
    client.measures.concludeSupervision({ ...target, id, on: concludedOn, result: "整改到位，继续按月调度。" }),
  );
}
