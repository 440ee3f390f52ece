import type { ReactNode } from "react";
import type { Rows } from "../../../shared/contract.ts";
import type { MeasureChanged } from "../../../shared/measures/contract.ts";
import { measureActs } from "../../../shared/measures/moves.ts";
import type { MeasureAct } from "../../../shared/measures/moves.ts";
import { client } from "../../app/client.ts";
import { useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { ActDialog } from "../../parts/acts/act-dialog.tsx";
import { targetOf } from "../with-measure-file.tsx";
import { actForms } from "./act-forms.ts";

type MeasureActDialogProps = {
  readonly act: MeasureAct;
  readonly row: Rows["measures"];
  readonly close: () => void;
};

/** Asks what a step of the measure needs, and takes it. */
export function MeasureActDialog({ act, row, close }: MeasureActDialogProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const take = client.measures[act] as (input: object) => Promise<MeasureChanged>;
  return (
    <ActDialog
      opened
      title={nameOf(measureActs[act])}
      explanation={t(`measures.explained.${act}`)}
      fields={actForms[act]({ row, today, words })}
      confirm={nameOf(measureActs[act])}
      submit={(values) => take({ ...values, ...targetOf(row) })}
      close={close}
      draftKey={`measure${act.toLowerCase()}:${row.id}`}
    />
  );
}
