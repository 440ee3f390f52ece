import type { ReactNode } from "react";
import { consultationFields as names } from "../../shared/assessments/fields.ts";
import type { ConsultationDraft } from "../../shared/assessments/parts-contract.ts";
import { adoptions, consultationKinds } from "../../shared/assessments/states.ts";
import { client } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import { closedTo, fixedTo, targetOf } from "./asking.ts";
import type { Assessment, AssessmentFile } from "./asking.ts";
import classes from "./assessments.module.css";
import { consultationObjections, consultationQuestions } from "./consultation-questions.ts";
import { WithFile } from "./with-file.tsx";

type Consultation = AssessmentFile["consultations"][number];

/** 座谈、走访、听证: what people said and demanded, and what became of it. */
export function ConsultationSection({ row }: { readonly row: Assessment }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  return (
    <WithFile row={row}>
      {({ consultations }) => (
        <EntryBlock
          nothing={t("assessments.noConsultations")}
          acts={
            <AskedAct
              look="line"
              label={t("assessments.addConsultation")}
              whyNot={whyNot(["assessments", "addConsultation"], [fixedTo("consultations", row)])}
              explanation={t("assessments.consultationExplained")}
              fields={consultationQuestions({ heldOn: today }, words)}
              problems={(values) => consultationObjections(values, today)}
              draftKey={`assessmentconsultation:${row.id}`}
              submit={(values) =>
                client.assessments.addConsultation({ ...targetOf(row), ...(values as ConsultationDraft) })
              }
            />
          }
          entries={consultations.toReversed().map((consultation) => (
            <ConsultationEntry key={consultation.id} row={row} consultation={consultation} />
          ))}
        />
      )}
    </WithFile>
  );
}

type ConsultationEntryProps = { readonly row: Assessment; readonly consultation: Consultation };

function ConsultationEntry({ row, consultation }: ConsultationEntryProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const target = { ...targetOf(row), id: consultation.id };
  const { demands, kind, place, heldOn } = consultation;
  const open = demands.filter(({ adoption }) => adoption === null).length;
  return (
    <Entry
      on={heldOn}
      says={[nameOf(consultationKinds[kind]), place].filter((part) => part !== null).join(" · ")}
      beside={
        <>
          {demands.length > 0 && (
            <span className="quiet">{t("assessments.demandCount", { count: demands.length })}</span>
          )}
          {open > 0 && <StateBadge tone="warn">{t("assessments.demandsOpen", { count: open })}</StateBadge>}
        </>
      }
    >
      <EntryFacts
        facts={[
          { label: nameOf(names.attendees), says: consultation.attendees, isLong: true },
          { label: nameOf(names.record), says: consultation.record, isLong: true },
          { label: t("assessments.writtenBy"), says: consultation.updatedBy },
        ]}
      />
      {demands.length > 0 && <DemandTable demands={demands} />}
      <EntryActs>
        <AskedAct
          look="small"
          label={t("record.edit")}
          title={t("assessments.reviseConsultation")}
          whyNot={whyNot(["assessments", "reviseConsultation"], [closedTo("consultations", row)])}
          fields={consultationQuestions(consultation, words)}
          problems={(values) => consultationObjections(values, today)}
          draftKey={`assessmentconsultationchange:${consultation.id}`}
          submit={(values) => client.assessments.reviseConsultation({ ...target, ...(values as ConsultationDraft) })}
        />
        <RemovalAct
          title={t("assessments.removeConsultation")}
          whyNot={whyNot(["assessments", "removeConsultation"], [fixedTo("consultations", row)])}
          draftKey={`assessmentconsultationremoval:${consultation.id}`}
          remove={(reason) => client.assessments.removeConsultation({ ...target, reason })}
        />
      </EntryActs>
    </Entry>
  );
}

function DemandTable({ demands }: { readonly demands: Consultation["demands"] }): ReactNode {
  const { t, nameOf } = useWords();
  return (
    <table className={classes["table"]} aria-label={nameOf(names.demands)}>
      <thead>
        <tr>
          <th scope="col">{nameOf(names.text)}</th>
          <th scope="col">{nameOf(names.adoption)}</th>
          <th scope="col">{nameOf(names.reason)}</th>
        </tr>
      </thead>
      <tbody>
        {demands.map(({ text, adoption, reason }, place) => (
          <tr key={`${place + 1} ${text}`}>
            <td className="paragraphs">{text}</td>
            <td data-short="true" className={adoption === null ? "quiet" : undefined}>
              {adoption === null ? t("assessments.unanswered") : nameOf(adoptions[adoption])}
            </td>
            <td className="paragraphs">{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
