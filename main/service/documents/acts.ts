import { problem } from "../../../shared/problems.ts";
import { whyNoPaperAtAll } from "../../../shared/documents/rules.ts";
import type { DisputeState } from "../../../shared/disputes/states.ts";
import { changePart, removePart } from "../disputes/index.ts";
import { isFileFailure, removeUnusedFile } from "../files/index.ts";
import { act, office, question, refuse, refuseIfAny } from "../office/acting.ts";
import { followed } from "../office/afterwards.ts";
import { noteAct, noteEvent } from "../office/audit-log.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { noteOnOwner, requireCurrentOwner, requireOwned, requireOwner } from "../owners/index.ts";
import type { OwnerRecord } from "../owners/index.ts";
import { requirePartOf } from "../registers/index.ts";
import { kindsNow } from "./kinds-now.ts";
import { papersOfMeeting, papersOfOwner, readPaper, requireMeeting } from "./listing.ts";
import { produceMinutes, producePaper } from "./producing.ts";
import { paperSettings, saveSettings } from "./settings.ts";
import { listTemplates, readTemplate, replaceTemplate, restoreTemplate } from "./templates.ts";

const os = office.documents;

export const documents = os.router({
  of: os.of
    .use(question)
    .handler(({ context: { ground }, input }) =>
      "meetingId" in input
        ? papersOfMeeting(ground, input.meetingId)
        : papersOfOwner(ground, requireOwner(ground.reader, input)),
    ),

  kinds: os.kinds.use(question).handler(({ context, input }) => {
    const { reader } = context.ground;
    const now = kindsNow(context, reader, requireOwner(reader, input));
    return now.map(({ kind, problems, subjects }) => ({
      kind,
      problems: [...problems],
      subjects: subjects.map((subject) => ({ ...subject, problems: [...subject.problems] })),
    }));
  }),

  produce: os.produce
    .use(followed)
    .use(act)
    .handler(({ context, input }) => producePaper(context, input)),

  produceMinutes: os.produceMinutes
    .use(followed)
    .use(act)
    .handler(({ context, input }) => produceMinutes(context, input)),

  setPages: os.setPages.use(act).handler(({ context, input }) => {
    const owner = requireOpenOwner(context, input);
    const paper = requireOwned(context, owner, "document", input.id);
    const changed = changePart(context, "document", paper, { pages: input.pages });
    const isSame = Object.keys(changed.after).length === 0;
    return isSame ? { id: paper.id, version: owner.record.version } : noteOnOwner(context, owner, paper.id, changed);
  }),

  remove: os.remove
    .use(followed)
    .use(act)
    .handler(({ context, input }) => {
      const owner = requireOpenOwner(context, input);
      const paper = requireOwned(context, owner, "document", input.id);
      const { writer } = context.ground;
      const filed = statement(writer, "SELECT 1 FROM dossier_item WHERE document_id = ?").get(paper.id);
      if (filed !== undefined) refuse(problem("", "PAPER_IN_DOSSIER"));
      removePart(context, "document", paper, input.reason);
      context.afterwards(() => removeUnusedFile(context.ground, String(paper["sha256"])));
      const { kind = null, title = null, sha256 = null, bytes = null } = paper;
      const told = { before: { kind, title, sha256, bytes }, after: {}, reason: input.reason };
      return noteOnOwner(context, owner, paper.id, told);
    }),

  removeMinutes: os.removeMinutes
    .use(followed)
    .use(act)
    .handler(({ context, input: { meetingId, id, reason } }) => {
      requireMeeting(context.ground.writer, meetingId);
      const paper = requirePartOf(context, "document", { column: "meeting_id", id: meetingId }, id);
      removePart(context, "document", paper, reason);
      context.afterwards(() => removeUnusedFile(context.ground, String(paper["sha256"])));
      const { title = null, sha256 = null } = paper;
      noteAct(context, { entity: "meeting", recordId: meetingId, reason, before: { part_id: id, title, sha256 } });
      return { id };
    }),

  read: os.read.use(question).handler(async ({ context, input, errors }) => {
    try {
      const { file, told } = await readPaper(context.ground, input.id);
      await noteEvent(context, { entity: "document", recordId: input.id, after: { ...told } });
      return file;
    } catch (error) {
      if (isFileFailure(error, "FILE_MISSING")) throw errors.FILE_MISSING();
      if (isFileFailure(error, "FILE_DAMAGED", "FILE_KEY_UNKNOWN")) throw errors.FILE_DAMAGED();
      throw error;
    }
  }),

  templates: os.templates.use(question).handler(({ context }) => listTemplates(context.ground)),
  template: os.template.use(question).handler(({ context, input }) => readTemplate(context.ground, input.kind)),

  replaceTemplate: os.replaceTemplate.use(act).handler(async ({ context, input: { kind, file } }) => {
    noteAct(context, { entity: "paper_template", after: { kind, file: file.name } });
    await replaceTemplate(context.ground, kind, file);
    return { own: true };
  }),

  restoreTemplate: os.restoreTemplate.use(act).handler(({ context, input: { kind } }) => {
    noteAct(context, { entity: "paper_template", after: { kind, file: null } });
    restoreTemplate(context.ground, kind);
    return { own: false };
  }),

  settings: os.settings.use(question).handler(({ context }) => {
    const { committee, court, retentions, basis } = paperSettings(context.ground.reader, context.today);
    return { committee, court, retentions: [...retentions], basis };
  }),

  saveSettings: os.saveSettings.use(act).handler(({ context, input }) => {
    const { committee, court, retentions } = saveSettings(context, input);
    return { committee, court, retentions: [...retentions] };
  }),
});

/** Throws NOT_FOUND, STALE and REFUSED: what an archive holds, stays. */
function requireOpenOwner(context: ActContext, target: Parameters<typeof requireCurrentOwner>[1]): OwnerRecord {
  const owner = requireCurrentOwner(context, target);
  const archived = owner.kind === "dispute" ? whyNoPaperAtAll(String(owner.record["state"]) as DisputeState) : null;
  refuseIfAny(archived === null ? [] : [archived]);
  return owner;
}
