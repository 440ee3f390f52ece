import type { ReactNode } from "react";
import type { FastTrackChanged } from "../../../shared/fasttrack/contract.ts";
import { fastTrackActs, paperActs } from "../../../shared/fasttrack/moves.ts";
import type { PaperAct } from "../../../shared/fasttrack/moves.ts";
import { client } from "../../app/client.ts";
import { useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { AskedAct } from "../../parts/acts/asked-act.tsx";
import { useWhyNot } from "../../parts/acts/why-not.ts";
import classes from "../fasttrack.module.css";
import { targetOf } from "../with-file.tsx";
import type { FastTrackRow } from "../with-file.tsx";
import { actForms } from "./act-forms.ts";
import type { Paper } from "./act-forms.ts";

/** Codes of acts that mean nothing for a paper as it is: they are not shown at all. */
const senseless: ReadonlySet<string> = new Set([
  "PAPER_NOT_AWAITED",
  "PAPER_NOT_HANDED_IN",
  "NO_EXTENSION_ASKED",
  "ONLY_BEFORE_WORKS",
  "CORRECTION_DEMANDED_ALREADY",
  "NOTHING_OVERDUE",
  "MATERIAL_NOT_DEFERRABLE",
]);

const isPaperAct = (act: string): act is PaperAct => paperActs.some((one) => one === act);

type PaperActsProps = { readonly row: FastTrackRow; readonly paper: Paper };

/** What can be done with one paper now, and why something must wait. */
export function PaperActs({ row, paper }: PaperActsProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const shown = paper.now.filter(({ problems }) => !problems.some(({ code }) => senseless.has(code)));
  return (
    <div className={classes["acts"]}>
      {shown.map(({ act, problems }) => {
        if (!isPaperAct(act)) return null;
        const fields = actForms[act]({ row, today, words, papers: [paper] });
        const asked = new Set(fields.map(({ name }) => name));
        const take = client.fasttrack[act] as (input: object) => Promise<FastTrackChanged>;
        return (
          <AskedAct
            key={act}
            look="small"
            label={nameOf(fastTrackActs[act])}
            title={`${nameOf(fastTrackActs[act])} · ${paper.name}`}
            explanation={t(`fasttrack.explained.${act}`)}
            whyNot={whyNot(
              ["fasttrack", act],
              problems.filter(({ field }) => !asked.has(field)),
            )}
            fields={fields}
            confirm={nameOf(fastTrackActs[act])}
            draftKey={`fasttrack${act.toLowerCase()}:${paper.id}`}
            submit={(values) => take({ ...values, ...targetOf(row), materialId: paper.id })}
          />
        );
      })}
    </div>
  );
}
