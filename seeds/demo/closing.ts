import type { LocalDate } from "../../shared/calendar.ts";
import { dossierPapers } from "../../shared/dossiers/papers.ts";
import { situations } from "./case-texts.ts";
import { noteDeeds, partiesOf } from "./case.ts";
import type { Deed, Scene } from "./case.ts";
import { workdaysAfter } from "./diary.ts";
import { attach } from "./receipts.ts";
import { SUPERVISOR, verifiers } from "./staff.ts";
import type { StaffName } from "./staff.ts";

type Told = { readonly performance: "full" | "part" | "none" | "not_applicable"; readonly relapse?: string };

/** 回访 */
export function followUp({ random, kase }: Scene, visitedOn: LocalDate, { performance, relapse }: Told): Deed {
  const visit = {
    visitedOn,
    method: random.weighted([
      ["phone", 6],
      ["visit", 3],
      ["meeting", 1],
    ] as const),
    visited: partiesOf(kase)[0],
    reason: kase.subject.claim,
    performance,
    satisfaction: random.weighted([
      ["satisfied", 78],
      ["fairly", 18],
      ["dissatisfied", 4],
    ] as const),
    sued: false,
    relapse: relapse !== undefined,
    situation: relapse ?? random.pick(situations),
    measures: relapse === undefined ? null : "已约双方到中心，拟重新启动调解。",
    visitor: kase.handler,
  };
  return (client, target) => client.followUps.add({ ...target, ...visit });
}

export type Proof = { readonly name: string; readonly kind: "performance" | "court" | "other"; readonly line: string };

/** 申请销号, with the paper that shows the outcome on file; answers the day. */
export function noteProposal(scene: Scene, from: LocalDate, proof: Proof, told: Told): LocalDate {
  const { diary, random, kase } = scene;
  const day = workdaysAfter(diary.calendar, from, random.whole(3, 10));
  const filed: Deed = (client, target) => attach(client, target, { ...proof, lines: [proof.line, day] });
  const isWaived = random.chance(0.1) && told.performance === "not_applicable";
  const waiver = isWaived ? "当事人已明确表示无需回访" : null;
  noteDeeds(scene, day, kase.handler, filed, ...(isWaived ? [] : [followUp(scene, day, told)]), (client, target) =>
    client.disputes.proposeStrikeOff({ ...target, on: day, waiver }),
  );
  return day;
}

const approvers: readonly StaffName[] = [SUPERVISOR, ...verifiers];

/** 销号, by somebody who did not handle the case; now and then it is sent back first. Answers the day. */
export function noteStrikeOff(scene: Scene, from: LocalDate): LocalDate {
  const { diary, random, kase } = scene;
  const { calendar } = diary;
  const approver = random.pick(approvers);
  let day = workdaysAfter(calendar, from, random.whole(2, 6));
  if (random.chance(0.05)) {
    const sentBackOn = day;
    noteDeeds(scene, day, approver, (client, target) =>
      client.disputes.rejectStrikeOff({ ...target, on: sentBackOn, reason: "回访记录未写明履行金额，请补充。" }),
    );
    const again = workdaysAfter(calendar, day, random.whole(1, 4));
    noteDeeds(scene, again, kase.handler, (client, target) =>
      client.disputes.proposeStrikeOff({ ...target, on: again, waiver: "已在回访记录中补充" }),
    );
    day = workdaysAfter(calendar, again, random.whole(1, 4));
  }
  const on = day;
  noteDeeds(scene, day, approver, (client, target) => client.disputes.strikeOff({ ...target, on }));
  return day;
}

/** 立卷、检查、归档: some months later, the papers as they lie in the cabinet. */
export function noteArchiving(scene: Scene, from: LocalDate, pace: readonly [number, number]): void {
  const { diary, random, kase } = scene;
  const { calendar } = diary;
  const filedOn = workdaysAfter(calendar, from, random.whole(...pace));
  const checkedOn = workdaysAfter(calendar, filedOn, random.whole(1, 5));
  const archivedOn = workdaysAfter(calendar, checkedOn, random.whole(1, 3));
  const pages = Array.from({ length: 8 }, () => random.whole(1, 4));
  noteDeeds(scene, filedOn, kase.handler, async (client, target) => {
    const { required } = await client.dossiers.of({ disputeId: target.disputeId });
    const items = required.flatMap((paper, place) =>
      paper === "cover" || paper === "index"
        ? []
        : [{ paper, title: dossierPapers[paper].zh, pages: pages[place] ?? 1, ...onPaperAlone }],
    );
    const retention = (kase.draft.amountClaimed ?? 0) > 50_000_000 ? "30年" : "10年";
    const dossier = { retention, filedOn, filedBy: kase.handler, volumeNote: null, remark: null, items };
    return client.dossiers.arrange({ ...target, ...dossier });
  });
  noteDeeds(scene, checkedOn, random.pick(verifiers), (client, target) =>
    client.dossiers.check({ ...target, on: checkedOn }),
  );
  noteDeeds(scene, archivedOn, kase.handler, (client, target) =>
    client.disputes.archive({ ...target, on: archivedOn }),
  );
}

const onPaperAlone = { documentId: null, attachmentId: null, note: null } as const;
