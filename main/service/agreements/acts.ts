import { agreementMoves } from "../../../shared/agreements/states.ts";
import { tableOf } from "../../../shared/moves.ts";
import { askConfirmationWindow } from "../disputes/index.ts";
import { act, office, question } from "../office/acting.ts";
import { changeAgreement, discardAgreement, draftAgreement, reviseAgreement, signAgreement } from "./drafting.ts";
import { agreementsOf } from "./reading.ts";
import { endAgreement, takeEffect } from "./taking-effect.ts";

const os = office.agreements;

export const agreements = os.router({
  of: os.of.use(question).handler(({ context, input }) => agreementsOf(context, input.disputeId)),
  moves: os.moves.use(question).handler(() => tableOf(agreementMoves)),
  confirmationWindow: os.confirmationWindow
    .use(question)
    .handler(({ context, input }) => askConfirmationWindow(context.ground, input, context.today)),

  draft: os.draft.use(act).handler(({ context, input }) => draftAgreement(context, input)),
  revise: os.revise.use(act).handler(({ context, input }) => reviseAgreement(context, input)),
  discard: os.discard.use(act).handler(({ context, input }) => discardAgreement(context, input)),
  sign: os.sign.use(act).handler(({ context, input }) => signAgreement(context, input)),
  takeEffect: os.takeEffect.use(act).handler(({ context, input }) => takeEffect(context, input)),
  change: os.change.use(act).handler(({ context, input }) => changeAgreement(context, input)),
  declareBreach: os.declareBreach
    .use(act)
    .handler(({ context, input }) => endAgreement(context, input, "declareBreach")),
  annul: os.annul.use(act).handler(({ context, input }) => endAgreement(context, input, "annul")),
});
