import { Table } from "@mantine/core";
import type { ReactNode } from "react";
import type { Outputs } from "../../shared/contract.ts";
import type { RegisterName } from "../../shared/search-contract.ts";
import { useWords } from "../language/index.ts";
import { useRegister } from "../parts/register/registers.ts";
import classes from "./privacy.module.css";

type Rules = Outputs["privacy"]["retentionDue"]["rules"];

/** How long each register's records are kept, and on what grounds. */
export function RetentionRules({ rules }: { readonly rules: Rules }): ReactNode {
  const { t } = useWords();
  return (
    <details className={classes["rules"]}>
      <summary>{t("privacy.rules")}</summary>
      <Table verticalSpacing={4} aria-label={t("privacy.rules")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("privacy.register")}</Table.Th>
            <Table.Th>{t("privacy.years")}</Table.Th>
            <Table.Th>{t("privacy.basis")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(Object.keys(rules) as RegisterName[]).map((register) => (
            <Rule key={register} register={register} rules={rules} />
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
}

function Rule({ register, rules }: { readonly register: RegisterName; readonly rules: Rules }): ReactNode {
  const { t, nameOf } = useWords();
  const view = useRegister(register);
  const rule = rules[register];
  if (rule === undefined) return null;
  return (
    <Table.Tr>
      <Table.Td>
        <span className="sentence">{nameOf(view.noun)}</span>
      </Table.Td>
      <Table.Td>{t("privacy.yearsOf", { years: rule.years })}</Table.Td>
      <Table.Td>{rule.basis}</Table.Td>
    </Table.Tr>
  );
}
