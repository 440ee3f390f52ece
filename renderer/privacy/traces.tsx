import { Table } from "@mantine/core";
import type { ReactNode } from "react";
import { caseFieldNames } from "../../shared/privacy/case-fields.ts";
import type { PersonTrace } from "../../shared/privacy/contract.ts";
import { useWords } from "../language/index.ts";
import { PlaceLink } from "../parts/register/record-link.tsx";
import { useRegister } from "../parts/register/registers.ts";
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

/** A deleted record has no page any more. */
function Trace({ trace: { register, id, title, fields, deleted } }: { readonly trace: PersonTrace }): ReactNode {
  const { t, nameOf } = useWords();
  const view = useRegister(register);
  return (
    <Table.Tr>
      <Table.Td>
        <span className="sentence">{nameOf(view.noun)}</span>
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
            const name = view.fields[field]?.name ?? caseFieldNames[field];
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
