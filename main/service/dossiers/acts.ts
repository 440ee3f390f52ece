import { act, office, question } from "../office/acting.ts";
import { arrangeDossier, checkDossier } from "./arranging.ts";
import { dossierOf, proposedDossier } from "./reading.ts";

const os = office.dossiers;

export const dossiers = os.router({
  of: os.of.use(question).handler(({ context, input }) => dossierOf(context, input.disputeId)),
  proposed: os.proposed.use(question).handler(({ context, input }) => proposedDossier(context, input.disputeId)),
  arrange: os.arrange.use(act).handler(({ context, input }) => arrangeDossier(context, input)),
  check: os.check.use(act).handler(({ context, input }) => checkDossier(context, input)),
});
