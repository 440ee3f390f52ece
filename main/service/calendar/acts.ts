import { dueDate } from "../../../shared/calendar.ts";
import { checkProjectCode, checkUscc } from "../../../shared/identifiers.ts";
import { office, question } from "../office/acting.ts";

export const calendar = office.calendar.router({
  due: office.calendar.due.use(question).handler(({ context, input }) => dueDate(context.ground.calendar(), input)),
});

export const identifiers = office.identifiers.router({
  check: office.identifiers.check
    .use(question)
    .handler(({ input }) => (input.kind === "uscc" ? checkUscc(input.value) : checkProjectCode(input.value))),
});
