import { Table } from "@mantine/core";
import type { ReactNode } from "react";
import { agendaFields, meetingFields } from "../../shared/meetings/fields.ts";
import type { Name, Names } from "../../shared/names.ts";
import { caseFieldNames, caseParts } from "../../shared/privacy/case-fields.ts";
import type { PersonTrace, TracedName } from "../../shared/privacy/contract.ts";
import { useWords } from "../language/index.ts";
import { PlaceLink } from "../parts/register/record-link.tsx";
import { useRegisters } from "../parts/register/registers.ts";
import { StateBadge } from "../parts/state-badge.tsx";
import classes from "./privacy.module.css";

/** The records in which a person stands, each with what it holds. */
export function Traces({ traces }: { readonly traces: readonly PersonTrace[] }): ReactNode {
  const { t } = useWords();
  return (
    <Table verticalSpacing={6} aria-label={t("privacy.find")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("privacy.register")}</Table.Th>
          <Table.Th>{t("privacy.record")}</Table.Th>
          <Table.Th>{t("privacy.holds")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {traces.map((trace) => (
          <Trace key={`${trace.register} ${trace.id}`} trace={trace} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What it is called in which a person stands, and its fields. */
function useTold(register: TracedName): { readonly noun: Name; readonly names: Names } {
  const registers = useRegisters();
  if (register === "meetings") return { noun: caseParts.meetings, names: meetingNames };
  const { noun, fields } = registers[register];
  const own = Object.entries(fields).map(([field, { name }]): [string, Name] => [field, name]);
  return {
    noun,
    names: register === "disputes" ? { ...caseFieldNames, ...Object.fromEntries(own) } : Object.fromEntries(own),
  };
}

const meetingNames: Names = { ...meetingFields, ...agendaFields };

/** A deleted record has no page any more. */
function Trace({ trace: { register, id, title, fields, deleted } }: { readonly trace: PersonTrace }): ReactNode {
  const { t, nameOf } = useWords();
  const { noun, names } = useTold(register);
  return (
    <Table.Tr>
      <Table.Td>
        <span className="sentence">{nameOf(noun)}</span>
      </Table.Td>
      <Table.Td>
        {deleted ? (
          <>
            {title} <StateBadge tone="quiet">{t("privacy.deleted")}</StateBadge>
          </>
        ) : (
          <PlaceLink register={register} place={{ id }}>
            {title}
          </PlaceLink>
        )}
      </Table.Td>
      <Table.Td>
        <dl className={classes["held"]}>
          {fields.map(({ field, value }, place) => {
            const name = names[field];
            return <Held key={`${field} ${place}`} name={name ? nameOf(name) : field} value={value} />;
          })}
        </dl>
      </Table.Td>
    </Table.Tr>
  );
}

function Held({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
