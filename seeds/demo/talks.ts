import type { LocalDate } from "../../shared/calendar.ts";
import { agreedTalks, papers, questions, suspensions, talks, terminations } from "./case-texts.ts";
import { noteDeeds, partiesOf } from "./case.ts";
import type { Deed, DemoCase, Scene } from "./case.ts";
import { workdaysAfter } from "./diary.ts";
import { accept, beginMediation, declareNoConflict } from "./intake.ts";
import type { Random } from "./random.ts";

/** 受理并开始调解, soon after the case came in; answers the day. */
export function noteTakingUp(scene: Scene, from: LocalDate, pace: readonly [number, number]): LocalDate {
  const { diary, random, kase } = scene;
  const day = workdaysAfter(diary.calendar, from, random.whole(...pace));
  const { draft, handler } = kase;
  noteDeeds(scene, day, handler, accept(random, draft, day), declareNoConflict(handler, day), beginMediation(day));
  return day;
}

/** What the handler finds out before the parties meet. */
export function noteInquiry(scene: Scene, day: LocalDate): void {
  const { random, kase } = scene;
  const [applicant] = partiesOf(kase);
  const investigation = {
    heldOn: day,
    place: random.pick(["申请人住所", "县综治中心接待室", "被申请人经营场所"]),
    present: null,
    askedPerson: kase.draft.parties[0]?.representative ?? applicant,
    investigators: kase.handler,
    recorder: null,
    record: random.pick(questions),
  };
  const [name, pages] = random.pick(papers);
  const evidence = {
    name,
    source: "申请人提供",
    isOriginal: random.chance(0.3),
    pages,
    provider: applicant,
    receivedOn: day,
    attachmentId: null,
    note: null,
  };
  noteDeeds(
    scene,
    day,
    kase.handler,
    (client, target) => client.mediation.addInvestigation({ ...target, ...investigation }),
    (client, target) => client.mediation.addEvidence({ ...target, ...evidence }),
  );
}

type Result = "continued" | "agreed" | "failed" | "adjourned";

/** 调解记录 */
export function sitting(random: Random, kase: DemoCase, heldOn: LocalDate, result: Result): Deed {
  const hour = random.whole(9, 16);
  const record = {
    heldOn,
    beganAt: `${String(hour).padStart(2, "0")}:00`,
    endedAt: `${String(hour + 1).padStart(2, "0")}:${random.pick(["10", "20", "40"])}`,
    place: random.pick(["县为企服务中心调解室", "县综治中心会议室", "镇综治中心"]),
    matter: kase.subject.claim,
    partiesPresent: partiesOf(kase).join("、"),
    invited: random.chance(0.2) ? "县工商联" : null,
    mediators: kase.handler,
    recorder: null,
    rightsTold: true,
    isPublic: false,
    record: random.pick(result === "agreed" ? agreedTalks : talks),
    result,
  };
  return (client, target) => client.mediation.addSitting({ ...target, ...record });
}

export function noteSitting(scene: Scene, day: LocalDate, result: Result): void {
  noteDeeds(scene, day, scene.kase.handler, sitting(scene.random, scene.kase, day, result));
}

/** 中止 */
export function noteSuspension(scene: Scene, day: LocalDate): void {
  const [cause, reason] = scene.random.pick(suspensions);
  noteDeeds(scene, day, scene.kase.handler, (client, target) =>
    client.disputes.suspend({ ...target, on: day, cause, reason }),
  );
}

export function noteResumption(scene: Scene, day: LocalDate): void {
  noteDeeds(scene, day, scene.kase.handler, (client, target) => client.disputes.resume({ ...target, on: day }));
}

/** 终止, after a sitting that came to nothing. */
export function noteTermination(scene: Scene, day: LocalDate): void {
  const [cause, reason] = scene.random.pick(terminations);
  const { random, kase } = scene;
  noteDeeds(scene, day, kase.handler, sitting(random, kase, day, "failed"), (client, target) =>
    client.disputes.terminate({ ...target, on: day, cause, reason }),
  );
}

/** Both parties agree to talk on. */
export function noteExtension(scene: Scene, day: LocalDate): void {
  const days = scene.random.whole(5, 14);
  const extension = { agreedOn: day, days, reason: "双方同意继续协商", bothAgree: true };
  noteDeeds(scene, day, scene.kase.handler, (client, target) =>
    client.mediation.extendTerm({ ...target, ...extension }),
  );
}
