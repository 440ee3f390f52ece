import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { AuditEntry } from "../../shared/audit/contract.ts";
import { useWords } from "../language/index.ts";
import { isBlank } from "../parts/fields/blank.ts";
import { FieldValue } from "../parts/fields/field-value.tsx";
import type { Fields } from "../parts/fields/field.ts";
import { useRegisters } from "../parts/register/registers.ts";
import classes from "./audit.module.css";
import { registerOf } from "./names.ts";
import { otherFieldName, otherValueWords } from "./other-fields.ts";
import { ruleValueWords } from "./rule-values.ts";

/** What stood there before and what after, field by field. */
export function Changes({ entry }: { readonly entry: AuditEntry }): ReactNode {
  const { t, nameOf } = useWords();
  const words = useWords();
  const registers = useRegisters();
  const register = registerOf(entry.entity);
  const fields: Fields = register === null ? {} : registers[register].fields;
  const { before, after } = entry;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !isBlank(before[name]) || !isBlank(after[name]),
  );
  if (names.length === 0) {
    return (
      <Text size="sm" className="quiet">
        {t("audit.noChanges")}
      </Text>
    );
  }
  return (
    <table className={classes["changes"]} aria-label={t("audit.changes")}>
      <thead>
        <tr>
          <th scope="col">{t("audit.field")}</th>
          <th scope="col">{t("audit.before")}</th>
          <th scope="col">{t("audit.after")}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => {
          const field = fields[name];
          return (
            <tr key={name}>
              <th scope="row">{field ? nameOf(field.name) : otherFieldName(name, words)}</th>
              {[before[name], after[name]].map((value, place) => (
                // The two sides of a change, in their order.
                // oxlint-disable-next-line react/no-array-index-key
                <td key={place}>
                  {isBlank(value) ? (
                    <span className="quiet">—</span>
                  ) : field ? (
                    <FieldValue field={field} value={value} />
                  ) : (
                    (ruleValueWords(entry, name, value, words) ?? otherValueWords(name, value, words))
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
