import { Button, Group, Text } from "@mantine/core";
import { useRef, useState } from "react";
import type { ReactNode } from "react";
import { instalmentFields as names } from "../../shared/agreements/fields.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { OwnInputProps } from "../parts/fields/field.ts";
import { Icon } from "../parts/icons.tsx";
import { InstalmentLine } from "./instalment-line.tsx";
import { instalmentsIn, nextRow, splitEvenly } from "./instalments.ts";
import { LinesInput } from "../parts/acts/lines-input.tsx";
import classes from "./instalments-input.module.css";
import { useAgreementSetting } from "./setting.ts";
import { SplitEvenly } from "./split-evenly.tsx";
import { TotalLine } from "./total-line.tsx";

const heads = ["payer", "payee", "amount", "dueOn", "note"] as const;

/** 分期履行: who pays whom how much by when, one line each, and what it adds up to. */
export function InstalmentsInput({ label, value, onChange, problems, onLeave }: OwnInputProps): ReactNode {
  const { t, nameOf } = useWords();
  const { today } = useSession().office;
  const { usual } = useAgreementSetting();
  const [splits, setSplits] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const rows = instalmentsIn(value);
  const first = rows[0];
  return (
    <LinesInput
      label={label}
      lines={rows}
      columns={classes["columns"]}
      heads={heads.map((name) => `${nameOf(names[name])}${name === "note" ? "" : " *"}`)}
      problem={problems[""]}
      above={
        rows.length === 0 && (
          <Text size="xs" className="quiet">
            {t("agreements.noInstalments")}
          </Text>
        )
      }
      below={
        <>
          {rows.length > 0 && <TotalLine rows={rows} />}
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<Icon name="plus" size={13} />}
              onClick={() => onChange([...rows, nextRow(rows, usual, today)])}
            >
              {t("agreements.addInstalment")}
            </Button>
            <Button ref={opener} variant="default" aria-expanded={splits} onClick={() => setSplits(!splits)}>
              {t("agreements.splitOpen")}
            </Button>
          </Group>
          {splits && (
            <SplitEvenly
              rows={rows}
              split={(how) => {
                const pair = { payer: first?.payer ?? usual.payer, payee: first?.payee ?? usual.payee };
                onChange(splitEvenly({ ...pair, ...how }));
                setSplits(false);
                opener.current?.focus();
              }}
            />
          )}
        </>
      }
    >
      {(row, place) => (
        <InstalmentLine
          place={place}
          row={row}
          problems={problems}
          change={(next) => onChange(rows.toSpliced(place, 1, next))}
          remove={() => onChange(rows.toSpliced(place, 1))}
          leave={(name) => onLeave(`${place}.${name}`)}
        />
      )}
    </LinesInput>
  );
}
