import { ActionIcon, Group, Tooltip } from "@mantine/core";
import { useId, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { partyKinds } from "../../../shared/disputes/parties.ts";
import type { Party, PartyKind } from "../../../shared/disputes/parties.ts";
import { partyFields } from "../../../shared/disputes/party-fields.ts";
import { useWords } from "../../language/index.ts";
import { CodeField } from "../../parts/fields/code-field.tsx";
import { OneOf } from "../../parts/fields/word-select.tsx";
import { Icon } from "../../parts/icons.tsx";
import type { IconName } from "../../parts/icons.tsx";
import { EnterpriseRemark } from "./enterprise-remark.tsx";
import classes from "./parties.module.css";
import { PartyDetails } from "./party-details.tsx";
import { PartyNameField } from "./party-name-field.tsx";
import { detailsSaid } from "./parties.ts";

type PartyCardProps = {
  /** 申请人2 */
  readonly label: string;
  readonly party: Party;
  /** In words, by field. */
  readonly problems: Readonly<Record<string, string>>;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly change: (party: Party) => void;
  readonly leave: (field: keyof Party) => void;
  readonly move: (step: -1 | 1) => void;
  readonly remove: () => void;
  readonly addAnother: () => void;
};

const onFace: ReadonlySet<string> = new Set(["partyName", "partyUscc", "kind", "role"]);

/** One party: its name with what the office knows of it, and folded away what only some papers ask for. */
export function PartyCard(props: PartyCardProps): ReactNode {
  const { label, party, problems, change, leave, move, remove, addAnother } = props;
  const words = useWords();
  const { t, nameOf } = words;
  const details = useId();
  const [isOpen, setOpen] = useState(false);
  const isWrongInside = Object.keys(problems).some((field) => !onFace.has(field));
  const showsDetails = isOpen || isWrongInside;
  const said = detailsSaid(party).join(" · ");
  const folded = !showsDetails && said !== "" && <div className={classes["said"]}>{said}</div>;
  const named = { label: party.partyName === "" ? label : `${label} ${party.partyName}` };
  // While it goes down to the fields: the lists of choices have uses of their own for arrows and Enter.
  const onKeyDown = (event: KeyboardEvent) => {
    const acts: Readonly<Record<string, () => void>> = {
      ArrowUp: () => move(-1),
      ArrowDown: () => move(1),
      Enter: addAnother,
      Delete: remove,
    };
    const act = event.altKey ? acts[event.key] : undefined;
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <div className={classes["card"]} role="group" aria-label={label} onKeyDownCapture={onKeyDown}>
      <div className={classes["face"]}>
        <div data-party-name>
          <PartyNameField
            label={label}
            party={party}
            error={problems["partyName"]}
            change={change}
            onBlur={() => leave("partyName")}
          />
        </div>
        <OneOf
          label={nameOf(partyFields.kind)}
          value={party.kind}
          onChange={(kind) => change({ ...party, kind: (kind as PartyKind | null) ?? party.kind })}
          data={(Object.keys(partyKinds) as PartyKind[]).map((kind) => ({
            value: kind,
            label: nameOf(partyKinds[kind]),
          }))}
          required
        />
        {(party.kind !== "person" || party.partyUscc !== null) && (
          <CodeField
            kind="creditCode"
            label={t("party.codeOf", { party: label })}
            value={party.partyUscc}
            onChange={(partyUscc) => change({ ...party, partyUscc })}
            onBlur={() => leave("partyUscc")}
            error={problems["partyUscc"]}
          />
        )}
        <Group gap={0} wrap="nowrap" className={classes["tools"]}>
          <Tool icon="up" label={t("party.earlier", named)} isOff={props.isFirst} onClick={() => move(-1)} />
          <Tool icon="down" label={t("party.later", named)} isOff={props.isLast} onClick={() => move(1)} />
          <Tool icon="close" label={t("party.remove", named)} isOff={false} onClick={remove} />
        </Group>
      </div>
      <div className={classes["under"]}>
        <div className={classes["remark"]} role="status">
          {party.kind === "enterprise" ? <EnterpriseRemark party={party} change={change} /> : folded}
        </div>
        <button
          type="button"
          className={classes["fold"]}
          aria-expanded={showsDetails}
          aria-controls={details}
          onClick={() => setOpen(!showsDetails)}
        >
          <Icon name={showsDetails ? "up" : "down"} size={12} />
          {t("party.details")}
        </button>
      </div>
      {party.kind !== "person" && folded}
      <div id={details} hidden={!showsDetails}>
        {showsDetails && <PartyDetails {...{ label, party, problems, change, leave }} />}
      </div>
    </div>
  );
}

type ToolProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly isOff: boolean;
  readonly onClick: () => void;
};

function Tool({ icon, label, isOff, onClick }: ToolProps): ReactNode {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" aria-label={label} disabled={isOff} onClick={onClick}>
        <Icon name={icon} size={13} />
      </ActionIcon>
    </Tooltip>
  );
}
