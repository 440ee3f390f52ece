import { dueDate } from "../../../shared/calendar.ts";
import { checkProjectCode, checkUscc } from "../../../shared/identifiers.ts";
import { office, question } from "../office/acting.ts";
import { timeLeft } from "./time-left.ts";

/** What anybody asks of the calendar; its years are kept by `holidays`. */
export const calendar = {
  due: office.calendar.due.use(question).handler(({ context, input }) => dueDate(context.ground.calendar(), input)),

  left: office.calendar.left
    .use(question)
    .handler(({ context, input }) => timeLeft(context.ground.calendar(), context.today, input.dueOn)),
};

export const identifiers = office.identifiers.router({
  check: office.identifiers.check
    .use(question)
    .handler(({ input }) => (input.kind === "uscc" ? checkUscc(input.value) : checkProjectCode(input.value))),
});
