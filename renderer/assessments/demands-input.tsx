import { ActionIcon, Button, Select, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { consultationFields as names } from "../../shared/assessments/fields.ts";
import type { Demand } from "../../shared/assessments/parts-contract.ts";
import { adoptions } from "../../shared/assessments/states.ts";
import { codesOf } from "../../shared/names.ts";
import type { Name } from "../../shared/names.ts";
import { useWords } from "../language/index.ts";
import { choicesOf } from "../parts/acts/choices.ts";
import lines from "../parts/acts/lines-input.module.css";
import { LinesInput } from "../parts/acts/lines-input.tsx";
import type { OwnInputProps } from "../parts/fields/field.ts";
import { Icon } from "../parts/icons.tsx";
import classes from "./demands-input.module.css";
import { blankDemand, demandsIn } from "./demands.ts";

const MOST = 100;

/** 意见和诉求: one line each, with what became of it and why. */
export function DemandsInput({ label, value, onChange, problems, onLeave }: OwnInputProps): ReactNode {
  const { t, nameOf } = useWords();
  const demands = demandsIn(value);
  return (
    <LinesInput
      label={label}
      lines={demands}
      columns={classes["columns"]}
      heads={[`${nameOf(names.text)} *`, nameOf(names.adoption), nameOf(names.reason)]}
      problem={problems[""]}
      below={
        <div>
          <Button
            variant="default"
            leftSection={<Icon name="plus" size={13} />}
            disabled={demands.length >= MOST}
            onClick={() => onChange([...demands, blankDemand])}
          >
            {t("assessments.addDemand")}
          </Button>
        </div>
      }
    >
      {(demand, place) => (
        <DemandLine
          place={place}
          demand={demand}
          problems={problems}
          change={(next) => onChange(demands.toSpliced(place, 1, next))}
          remove={() => onChange(demands.toSpliced(place, 1))}
          leave={(name) => onLeave(`${place}.${name}`)}
        />
      )}
    </LinesInput>
  );
}

type DemandLineProps = {
  readonly place: number;
  readonly demand: Demand;
  /** In words, by the path within all demands. */
  readonly problems: Readonly<Record<string, string>>;
  readonly change: (demand: Demand) => void;
  readonly remove: () => void;
  readonly leave: (name: "text" | "reason") => void;
};

/** One demand. Each input says which demand it belongs to; on screen the heads of the columns do. */
function DemandLine({ place, demand, problems, change, remove, leave }: DemandLineProps): ReactNode {
  const { t, nameOf } = useWords();
  const number = place + 1;
  const label = (name: Name) => t("assessments.demandField", { number, field: nameOf(name) });
  return (
    <div className={lines["row"]}>
      <span className={lines["number"]}>{number}</span>
      <Textarea
        label={label(names.text)}
        value={demand.text}
        onChange={({ currentTarget }) => change({ ...demand, text: currentTarget.value })}
        onBlur={() => leave("text")}
        error={problems[`${place}.text`]}
        aria-required
        maxLength={4000}
        autosize
        minRows={1}
        maxRows={6}
      />
      <Select
        label={label(names.adoption)}
        value={demand.adoption}
        onChange={(chosen) =>
          change({ ...demand, adoption: codesOf(adoptions).find((code) => code === chosen) ?? null })
        }
        data={choicesOf(adoptions, nameOf)}
        placeholder={t("assessments.unanswered")}
        clearable
        clearButtonProps={{ "aria-label": t("select.clear", { label: label(names.adoption) }), tabIndex: -1 }}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
      <TextInput
        label={label(names.reason)}
        value={demand.reason ?? ""}
        onChange={({ currentTarget: { value } }) => change({ ...demand, reason: value === "" ? null : value })}
        onBlur={() => leave("reason")}
        error={problems[`${place}.reason`]}
        maxLength={4000}
        autoComplete="off"
      />
      <ActionIcon variant="subtle" aria-label={t("assessments.removeDemand", { number })} onClick={remove}>
        <Icon name="close" size={14} />
      </ActionIcon>
    </div>
  );
}
