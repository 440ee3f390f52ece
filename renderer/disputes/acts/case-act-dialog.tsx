import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Rows } from "../../../shared/contract.ts";
import type { ChannelClass } from "../../../shared/disputes/channels.ts";
import type { CaseChanged } from "../../../shared/disputes/case-contract.ts";
import { disputeActs } from "../../../shared/disputes/moves.ts";
import { client, orpc } from "../../app/client.ts";
import { useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import type { WordKey } from "../../language/index.ts";
import { ActDialog } from "../../parts/acts/act-dialog.tsx";
import { AllowedWays } from "../allowed-ways.tsx";
import { actForms } from "./act-forms.ts";
import type { FormedAct } from "./act-forms.ts";

/** What comes of each act, for whoever is about to do it. */
const explanations: Readonly<Record<FormedAct, WordKey>> = {
  accept: "step.accept",
  refuse: "step.refuse",
  transfer: "step.transfer",
  merge: "step.merge",
  beginMediation: "step.beginMediation",
  handToDepartment: "step.handToDepartment",
  suspend: "step.suspend",
  resume: "step.resume",
  terminate: "step.terminate",
  withdraw: "step.withdraw",
  settle: "step.settle",
  resolve: "step.resolve",
  litigate: "step.litigate",
  tellRoutes: "step.tellRoutes",
  beginPerformance: "step.beginPerformance",
  recordPerformed: "step.recordPerformed",
  recordPartPerformed: "step.recordPartPerformed",
  recordUnperformed: "step.recordUnperformed",
  urge: "step.urge",
  resumePerformance: "step.resumePerformance",
  proposeStrikeOff: "step.proposeStrikeOff",
  strikeOff: "step.strikeOff",
  rejectStrikeOff: "step.rejectStrikeOff",
  archive: "step.archive",
  reopen: "step.reopen",
};

type CaseActDialogProps = {
  readonly act: FormedAct;
  readonly row: Rows["disputes"];
  readonly close: () => void;
};

/** Asks what a step of the case needs, and takes it. */
export function CaseActDialog({ act, row, close }: CaseActDialogProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const file = useQuery(orpc.disputes.file.queryOptions({ input: { id: row.id }, enabled: act === "accept" }));
  const moves = useQuery(orpc.disputes.moves.queryOptions({ input: { id: row.id } }));
  const allowed = file.data?.allowed as Pick<ChannelClass, "channels" | "confirmable" | "basis"> | undefined;
  const problems = moves.data?.now.find((move) => move.act === act)?.problems ?? [];
  const take = client.disputes[act] as (input: object) => Promise<CaseChanged>;
  return (
    <ActDialog
      opened
      title={`${nameOf(disputeActs[act])} ${row.ledgerNo}`}
      explanation={
        <>
          <Text size="sm">{t(explanations[act])}</Text>
          {act === "accept" && allowed && <AllowedWays allowed={allowed} />}
        </>
      }
      fields={actForms[act]({ row, today, words, allowed, problems })}
      confirm={nameOf(disputeActs[act])}
      submit={(values) => take({ ...values, disputeId: row.id, version: row.version })}
      close={close}
      draftKey={`dispute${act.toLowerCase()}:${row.id}`}
    />
  );
}
