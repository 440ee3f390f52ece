import { mediaTypeOf } from "../../../shared/media-types.ts";
import { statementKinds } from "../../../shared/statements/states.ts";
import { isFileFailure, readFile } from "../files/index.ts";
import { act, office, question } from "../office/acting.ts";
import { followed } from "../office/afterwards.ts";
import { noteEvent } from "../office/audit-log.ts";
import { answerStatement, removeStatement } from "./answering.ts";
import { listStatements, openStatement } from "./listing.ts";
import { makeStatement } from "./making.ts";
import { madeOf, requireStatement } from "./stored.ts";
import type { Head } from "./stored.ts";
import { statementWorkbook } from "./workbook.ts";

const os = office.statements;

export const statements = os.router({
  list: os.list.use(question).handler(({ context, input }) => listStatements(context.ground.reader, input)),
  open: os.open.use(question).handler(({ context, input }) => openStatement(context.ground.reader, input.id)),

  read: os.read.use(question).handler(async ({ context, input, errors }) => {
    const head = requireStatement(context.ground.reader, input.id);
    try {
      const content = await readFile(context.ground, head.sha256);
      await noteEvent(context, { entity: "statement", recordId: head.id, after: { name: head.name, format: "docx" } });
      return fileOf(head, content, "docx");
    } catch (error) {
      if (isFileFailure(error, "FILE_MISSING")) throw errors.FILE_MISSING();
      if (isFileFailure(error, "FILE_DAMAGED", "FILE_KEY_UNKNOWN")) throw errors.FILE_DAMAGED();
      throw error;
    }
  }),

  excel: os.excel.use(question).handler(async ({ context, input }) => {
    const { reader } = context.ground;
    const head = requireStatement(reader, input.id);
    const content = await statementWorkbook({ ...head, ...madeOf(reader, head.id) });
    await noteEvent(context, { entity: "statement", recordId: head.id, after: { name: head.name, format: "xlsx" } });
    return fileOf(head, content, "xlsx");
  }),

  make: os.make
    .use(followed)
    .use(act)
    .handler(({ context, input }) => makeStatement(context, input)),
  sign: os.sign.use(act).handler(({ context, input }) => answerStatement(context, input, "signed")),
  object: os.object.use(act).handler(({ context, input }) => answerStatement(context, input, "objected")),
  remove: os.remove
    .use(followed)
    .use(act)
    .handler(({ context, input }) => removeStatement(context, input)),
});

/** Named after whom and which days it is about. */
function fileOf({ name, scope }: Head, content: Uint8Array, format: "docx" | "xlsx"): File {
  const kind = statementKinds["bank" in scope.subject ? "bank" : "enterprise"].zh;
  const title = `${kind}_${name}`.replace(/[\\/:*?"<>|\p{Cc}]/gu, " ").trim();
  const file = `${title.slice(0, 120)}_${scope.from}_${scope.to}.${format}`;
  return new File([new Uint8Array(content)], file, { type: mediaTypeOf(file) });
}
