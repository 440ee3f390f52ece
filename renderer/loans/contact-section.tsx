import { Alert, List, Text } from "@mantine/core";
import { skipToken, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Rows } from "../../shared/contract.ts";
import { contactActors, contactChannels, contactScripts, contactsReached } from "../../shared/loans/collecting.ts";
import { contactWarnings } from "../../shared/loans/contact-rules.ts";
import type { ContactDraft } from "../../shared/loans/contract.ts";
import { contactFields as names } from "../../shared/loans/fields.ts";
import { client, orpc } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { ActValues } from "../parts/acts/act-field.ts";
import { AskedAct } from "../parts/acts/asked-act.tsx";
import { RemovalAct } from "../parts/acts/removal-act.tsx";
import { useWhyNot } from "../parts/acts/why-not.ts";
import { EntryBlock } from "../parts/entries/entry-block.tsx";
import { EntryFacts } from "../parts/entries/entry-facts.tsx";
import { Entry, EntryActs } from "../parts/entries/entry.tsx";
import { StateBadge } from "../parts/state-badge.tsx";
import { ruleLines } from "../rules/index.ts";
import { contactIn, contactObjections, contactQuestions, targetOf } from "./asking.ts";
import type { LoanFile } from "./asking.ts";
import { WithLoanFile } from "./with-loan-file.tsx";

type Contacts = LoanFile["contacts"];

/** 联系记录: who reached whom, when and how, and what speaks against it by the banks' own rules. */
export function ContactSection({ row }: { readonly row: Rows["loans"] }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  return (
    <WithLoanFile row={row}>
      {({ contacts }) => (
        <EntryBlock
          nothing={t("loans.noContacts")}
          acts={
            <AskedAct
              look="line"
              label={t("loans.addContact")}
              whyNot={whyNot(["loans", "addContact"], [])}
              explanation={t("loans.contactLimits")}
              fields={contactQuestions({ at: `${today}T`, actor: "bank" }, words)}
              problems={(values) => contactObjections(values, today)}
              renderRemarks={(values) => <Warnings loanId={row.id} values={values} />}
              draftKey={`loancontact:${row.id}`}
              submit={async (values) => client.loans.addContact({ ...targetOf(row), ...draftIn(values) })}
            />
          }
          entries={contacts.toReversed().map((contact) => (
            <ContactEntry key={contact.id} row={row} contact={contact} />
          ))}
        />
      )}
    </WithLoanFile>
  );
}

/** All that is required has been said by the time it is sent. */
function draftIn(values: ActValues): ContactDraft {
  const draft = contactIn(values);
  if (draft === undefined) throw new Error("the contact is not complete");
  return draft;
}

type WarningsProps = { readonly loanId: number; readonly values: ActValues; readonly except?: number };

/** What speaks against a contact by the office's rule, before it is entered; it is entered all the same. */
function Warnings({ loanId, values, except }: WarningsProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const contact = contactIn(values);
  const asked = contact && { loanId, ...contact, ...(except !== undefined && { except }) };
  const { data } = useQuery(orpc.loans.contactWarnings.queryOptions({ input: asked ?? skipToken }));
  if (contact === undefined || data === undefined || data.warnings.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" p="xs" role="status" title={t("loans.contactWarns")}>
      <List size="sm">
        {data.warnings.map((warning) => (
          <List.Item key={warning}>{nameOf(contactWarnings[warning])}</List.Item>
        ))}
      </List>
      {ruleLines("contact_limits", data.limits, words, (_dictionary, word) => word).map((line) => (
        <Text key={line} size="xs" c="dimmed">
          {line}
        </Text>
      ))}
    </Alert>
  );
}

type ContactEntryProps = {
  readonly row: Rows["loans"];
  readonly contact: Contacts[number];
};

function ContactEntry({ row, contact }: ContactEntryProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const { today } = useSession().office;
  const whyNot = useWhyNot();
  const target = { ...targetOf(row), id: contact.id };
  const said = [contactActors[contact.actor], contactChannels[contact.channel], contactsReached[contact.reached]];
  return (
    <Entry
      on={contact.at.replace("T", " ")}
      says={said.map(nameOf).join(" · ")}
      beside={
        <>
          {!contact.answered && <StateBadge tone="quiet">{t("loans.unanswered")}</StateBadge>}
          {contact.warnings.map((warning) => (
            <StateBadge key={warning} tone="warn">
              {nameOf(contactWarnings[warning])}
            </StateBadge>
          ))}
        </>
      }
    >
      <EntryFacts
        facts={[
          { label: nameOf(names.person), says: contact.person },
          { label: nameOf(names.script), says: nameOf(contactScripts[contact.script]) },
          { label: nameOf(names.visitors), says: contact.visitors },
          { label: nameOf(names.consented), says: contact.consented && t("flag.yes") },
          { label: nameOf(names.detailsTold), says: contact.detailsTold && t("flag.yes") },
          { label: nameOf(names.text), says: contact.text, isLong: true },
          { label: t("loans.writtenBy"), says: contact.updatedBy },
        ]}
      />
      <EntryActs>
        <AskedAct
          look="small"
          label={t("record.edit")}
          title={t("loans.reviseContact")}
          whyNot={whyNot(["loans", "reviseContact"], [])}
          fields={contactQuestions(contact, words)}
          problems={(values) => contactObjections(values, today)}
          renderRemarks={(values) => <Warnings loanId={row.id} values={values} except={contact.id} />}
          draftKey={`loancontactchange:${contact.id}`}
          submit={async (values) => client.loans.reviseContact({ ...target, ...draftIn(values) })}
        />
        <RemovalAct
          title={t("loans.removeContact")}
          whyNot={whyNot(["loans", "removeContact"], [])}
          draftKey={`loancontactremoval:${contact.id}`}
          remove={(reason) => client.loans.removeContact({ ...target, reason })}
        />
      </EntryActs>
    </Entry>
  );
}
