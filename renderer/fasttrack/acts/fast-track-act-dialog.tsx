import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { FastTrackChanged } from "../../../shared/fasttrack/contract.ts";
import { fastTrackActs } from "../../../shared/fasttrack/moves.ts";
import type { FastTrackAct } from "../../../shared/fasttrack/moves.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import { client, orpc } from "../../app/client.ts";
import { useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { ActDialog } from "../../parts/acts/act-dialog.tsx";
import type { ActValues } from "../../parts/acts/act-field.ts";
import { targetOf } from "../with-file.tsx";
import type { FastTrackFile, FastTrackRow } from "../with-file.tsx";
import { actForms, sentOf } from "./act-forms.ts";
import { promisedIn } from "./promised-papers.ts";
import { MissingPapers } from "./promised-papers-input.tsx";

type FastTrackActDialogProps = {
  readonly act: FastTrackAct;
  readonly row: FastTrackRow;
  readonly close: () => void;
};

/** Asks what a step of the case needs, and takes it. */
export function FastTrackActDialog({ act, row, close }: FastTrackActDialogProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const { data } = useQuery(orpc.fasttrack.file.queryOptions({ input: { id: row.id } }));
  if (data === undefined) return null;
  const { papers, eligibility } = data;
  const take = client.fasttrack[act] as (input: object) => Promise<FastTrackChanged>;
  return (
    <MissingPapers value={{ papers, gates: eligibility.gates }}>
      <ActDialog
        opened
        title={`${nameOf(fastTrackActs[act])} ${row.caseNo}`}
        explanation={t(`fasttrack.explained.${act}`)}
        fields={actForms[act]({ row, today, words, papers })}
        confirm={nameOf(fastTrackActs[act])}
        submit={(values) => take({ ...sentOf(act, values), ...targetOf(row) })}
        close={close}
        {...(act === "commit" && { problems: (values: ActValues) => problemsOfPromise(values, data) })}
        draftKey={`fasttrack${act.toLowerCase()}:${row.id}`}
      />
    </MissingPapers>
  );
}

/** What speaks against the promised days as they are typed; working days are counted by the service. */
function problemsOfPromise({ papers }: ActValues, { eligibility, papers: known }: FastTrackFile): readonly Problem[] {
  return promisedIn(papers).flatMap(({ id, dueOn, workdays }, place) => {
    const field = `papers.${place}.dueOn`;
    const paper = known.find((one) => one.id === id);
    const gate = paper?.gate ?? null;
    const latest = gate === null ? null : eligibility.gates[gate].latest;
    if (dueOn === null && workdays === null) {
      return [problem(field, "PROMISED_DAY_MISSING", { paper: paper?.name ?? "" })];
    }
    return dueOn !== null && latest !== null && gate !== null && dueOn > latest
      ? [problem(field, "DUE_BEYOND_GATE", { gate, latest, paper: paper?.name ?? "" })]
      : [];
  });
}
