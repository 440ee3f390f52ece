import { office, question } from "../office/acting.ts";
import { obstaclesNamed } from "../office/writing.ts";
import { clearDraft, keepDraft, readDraft } from "./draft-file.ts";

const os = office.drafts;

export const drafts = os.router({
  read: os.read.use(question).handler(async ({ context: { ground, user }, input: { form } }) => {
    const content = await obstaclesNamed(() => readDraft(ground, { staffId: user.id, form }));
    return content === null ? null : { content };
  }),

  keep: os.keep.use(question).handler(async ({ context: { ground, user }, input: { form, content } }) => {
    await obstaclesNamed(() => keepDraft(ground, { staffId: user.id, form }, content));
    return { kept: true };
  }),

  clear: os.clear.use(question).handler(async ({ context: { ground, user }, input: { form } }) => ({
    cleared: await obstaclesNamed(() => clearDraft(ground, { staffId: user.id, form })),
  })),
});
