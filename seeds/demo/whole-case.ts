import { dossierPapers } from "../../shared/dossiers/papers.ts";
import type { Inputs } from "../../shared/contract.ts";
import { noteAgreement, noteBeginOfPerformance, noteConfirmation, notePaid } from "./agreements.ts";
import { noteDeeds } from "./case.ts";
import type { Deed, Scene } from "./case.ts";
import { noteProposal, noteStrikeOff } from "./closing.ts";
import { workdaysAfter } from "./diary.ts";
import { attach } from "./receipts.ts";
import { verifiers } from "./staff.ts";
import { noteInquiry, noteSitting, noteTakingUp } from "./talks.ts";

/**
 * One case with everything in its file, from the first call to the archive: papers from outside, talks, an agreement in
 * three parts, the court's confirmation, the follow-up, the papers that the office produced, and the dossier of them.
 */
export function noteWholeCase(scene: Scene): void {
  const { diary, random, kase } = scene;
  const { handler, draft } = kase;
  const later = (day: string, days: number) => workdaysAfter(diary.calendar, day, days);
  const takenUpOn = noteTakingUp(scene, draft.registeredOn, [1, 1]);
  const inquiredOn = later(takenUpOn, 1);
  noteDeeds(scene, takenUpOn, handler, paper("营业执照复印件.pdf", "identity", "Business licence, copy"));
  noteInquiry(scene, inquiredOn);
  noteDeeds(scene, later(inquiredOn, 1), handler, paper("对账单.pdf", "evidence", "Statement of account"));
  noteSitting(scene, later(inquiredOn, 2), "continued");
  const agreed = noteAgreement(scene, later(inquiredOn, 4), { share: 90, dueAfter: [6, 12, 30] });
  noteConfirmation(scene, agreed);
  noteBeginOfPerformance(scene, later(agreed.on, 1));
  const paidOn = notePaid(scene, agreed, { count: 3, late: (place) => place === 1 });
  const performedOn = later(paidOn, 1);
  noteDeeds(scene, performedOn, handler, (client, target) =>
    client.disputes.recordPerformed({ ...target, on: performedOn }),
  );
  const receipt = { name: "三期回单.pdf", kind: "performance", line: "Bank receipts, three instalments" } as const;
  const struckOffOn = noteStrikeOff(scene, noteProposal(scene, performedOn, receipt, { performance: "full" }));
  const filedOn = later(struckOffOn, random.whole(2, 4));
  const checkedOn = later(filedOn, 1);
  const archivedOn = later(checkedOn, 1);
  noteDeeds(scene, filedOn, handler, producePapers, arrange(handler, filedOn));
  noteDeeds(scene, checkedOn, random.pick(verifiers), (client, target) =>
    client.dossiers.check({ ...target, on: checkedOn }),
  );
  noteDeeds(scene, archivedOn, handler, (client, target) => client.disputes.archive({ ...target, on: archivedOn }));
}

const paper =
  (name: string, kind: "identity" | "evidence", line: string): Deed =>
  (client, target) =>
    attach(client, target, { name, kind, lines: [line] });

/** Every paper that the case can have now, each part of the file once. */
const producePapers: Deed = async (client, target) => {
  let last = { id: target.disputeId, version: target.version };
  for (const { kind, problems, subjects } of await client.documents.kinds({ disputeId: target.disputeId })) {
    if (problems.length > 0) continue;
    for (const subject of subjects) {
      if (subject.problems.length > 0) continue;
      const wanted = { disputeId: target.disputeId, version: last.version, kind, subjectId: subject.id };
      last = await client.documents.produce(wanted);
    }
  }
  return last;
};

type Item = Inputs["dossiers"]["arrange"]["items"][number];

/** The dossier as the program proposes it, with what is there on paper alone besides. */
function arrange(filedBy: string, filedOn: string): Deed {
  return async (client, target) => {
    const proposed = await client.dossiers.proposed({ disputeId: target.disputeId });
    const alone = proposed.missing.flatMap((paper): Item[] =>
      paper === "cover" || paper === "index"
        ? []
        : [{ paper, title: dossierPapers[paper].zh, pages: 1, documentId: null, attachmentId: null, note: "纸质原件" }],
    );
    const { retention } = proposed;
    const dossier = { retention, filedOn, filedBy, volumeNote: "材料齐全，无需说明的事项。", remark: null };
    return client.dossiers.arrange({ ...target, ...dossier, items: [...proposed.items, ...alone] });
  };
}
