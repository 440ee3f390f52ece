import { confirmationMoves } from "../../../shared/confirmations/states.ts";
import { tableOf } from "../../../shared/moves.ts";
import { act, office, question } from "../office/acting.ts";
import { applyForConfirmation, moveApplication, removeApplication } from "./applying.ts";
import { confirmationsOf, outlookOf } from "./reading.ts";

const os = office.confirmations;

export const confirmations = os.router({
  of: os.of.use(question).handler(({ context, input }) => confirmationsOf(context, input.disputeId)),
  moves: os.moves.use(question).handler(() => tableOf(confirmationMoves)),
  outlook: os.outlook.use(question).handler(({ context, input }) => outlookOf(context, input.disputeId)),

  apply: os.apply.use(act).handler(({ context, input }) => applyForConfirmation(context, input)),
  accept: os.accept.use(act).handler(({ context, input }) => moveApplication(context, input, "accept", input)),
  refuse: os.refuse.use(act).handler(({ context, input }) => moveApplication(context, input, "refuse", input)),
  ruleValid: os.ruleValid.use(act).handler(({ context, input }) => moveApplication(context, input, "ruleValid", input)),
  dismiss: os.dismiss.use(act).handler(({ context, input }) => moveApplication(context, input, "dismiss", input)),
  withdraw: os.withdraw.use(act).handler(({ context, input }) => moveApplication(context, input, "withdraw", input)),
  remove: os.remove.use(act).handler(({ context, input }) => removeApplication(context, input)),
});
