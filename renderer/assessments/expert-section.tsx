import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { expertFields as names } from "../../shared/assessments/fields.ts";
import type { ExpertDraft } from "../../shared/assessments/parts-contract.ts";
import { assessmentLevels, expertVotes } from "../../shared/assessments/states.ts";
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
import type { Tone } from "../parts/tone.ts";
import { closedTo, fixedTo, targetOf } from "./asking.ts";
import type { Assessment, AssessmentFile } from "./asking.ts";
import { expertObjections, expertQuestions } from "./expert-questions.ts";
import { levelTones } from "./tone.ts";
import { WithFile } from "./with-file.tsx";

type Expert = AssessmentFile["experts"][number];

const voteTones = { pass: "good", pass_after_changes: "warn", fail: "refused" } as const satisfies Record<
  keyof typeof expertVotes,
  Tone
>;

/** 专家评审: who reviews it, what each says, and what they ask to have changed; earlier reviews below the present one. */
export function ExpertSection({ row }: { readonly row: Assessment }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  return (
    <WithFile row={row}>
      {({ experts, reviewRound }) => {
        const present = experts.filter(({ round }) => round === reviewRound);
        const past = experts.filter(({ round }) => round !== reviewRound);
        return (
          <>
            <EntryBlock
              showsAll
              nothing={t("assessments.noExperts")}
              acts={
                <AskedAct
                  look="line"
                  label={t("assessments.addExpert")}
                  whyNot={whyNot(["assessments", "addExpert"], [fixedTo("experts", row)])}
                  explanation={t("assessments.expertExplained")}
                  fields={expertQuestions({}, words)}
                  problems={(values) => expertObjections(values, { row, others: present, today })}
                  draftKey={`assessmentexpert:${row.id}`}
                  submit={(values) => client.assessments.addExpert({ ...targetOf(row), ...(values as ExpertDraft) })}
                />
              }
              entries={present.map((expert) => (
                <ExpertEntry key={expert.id} row={row} expert={expert} others={present} />
              ))}
            />
            {past.length > 0 && (
              <EntryBlock
                title={t("assessments.earlierReviews")}
                nothing=""
                entries={past.map((expert) => (
                  <ExpertEntry key={expert.id} row={row} expert={expert} others={[]} isPast />
                ))}
              />
            )}
          </>
        );
      }}
    </WithFile>
  );
}

type ExpertEntryProps = {
  readonly row: Assessment;
  readonly expert: Expert;
  readonly others: readonly Expert[];
  /** Of an earlier review: it stays as it was. */
  readonly isPast?: true;
};

function ExpertEntry({ row, expert, others, isPast }: ExpertEntryProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const target = { ...targetOf(row), id: expert.id };
  const { levelView, vote } = expert;
  return (
    <Entry
      on={expert.signedOn}
      says={`${expert.name} · ${expert.unit}${expert.isLeader ? ` · ${nameOf(names.isLeader)}` : ""}`}
      beside={
        <>
          {levelView !== null && (
            <StateBadge tone={levelTones[levelView]}>{nameOf(assessmentLevels[levelView])}</StateBadge>
          )}
          {vote !== null && <StateBadge tone={voteTones[vote]}>{nameOf(expertVotes[vote])}</StateBadge>}
          {vote === null && (
            <Text component="span" size="sm" className="quiet">
              {t("assessments.opinionOutstanding")}
            </Text>
          )}
        </>
      }
    >
      <EntryFacts
        facts={[
          { label: nameOf(names.title), says: expert.title },
          { label: nameOf(names.specialty), says: expert.specialty },
          { label: nameOf(names.opinion), says: expert.opinion, isLong: true },
          { label: nameOf(names.changes), says: expert.changes, isLong: true },
          { label: nameOf(names.changesClosedOn), says: expert.changesClosedOn },
          { label: t("assessments.writtenBy"), says: expert.updatedBy },
        ]}
      />
      {isPast !== true && (
        <EntryActs>
          <AskedAct
            look="small"
            label={t("assessments.reviseExpert")}
            whyNot={whyNot(["assessments", "reviseExpert"], [closedTo("experts", row)])}
            fields={expertQuestions(expert, words)}
            problems={(values) =>
              expertObjections(values, { row, others: others.filter(({ id }) => id !== expert.id), today })
            }
            draftKey={`assessmentexpertchange:${expert.id}`}
            submit={(values) => client.assessments.reviseExpert({ ...target, ...(values as ExpertDraft) })}
          />
          <RemovalAct
            title={t("assessments.removeExpert")}
            whyNot={whyNot(["assessments", "removeExpert"], [fixedTo("experts", row)])}
            draftKey={`assessmentexpertremoval:${expert.id}`}
            remove={(reason) => client.assessments.removeExpert({ ...target, reason })}
          />
        </EntryActs>
      )}
    </Entry>
  );
}
