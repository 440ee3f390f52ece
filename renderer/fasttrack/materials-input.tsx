import { ActionIcon, Autocomplete, Button, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { DeferredMaterial } from "../../shared/fasttrack/contract.ts";
import { fastTrackFields as names } from "../../shared/fasttrack/fields.ts";
import { useWords } from "../language/index.ts";
import { DateField } from "../parts/fields/date-field.tsx";
import type { OwnInputProps } from "../parts/fields/field.ts";
import { useDictionaries } from "../parts/fields/use-field-words.ts";
import { Icon } from "../parts/icons.tsx";
import { materialsIn } from "./materials.ts";

const NEW_PAPER: DeferredMaterial = { name: "", dueOn: "", completedOn: null };

/** The deferred papers: each with its name, the day it is promised for and the day it came. */
export function MaterialsInput({ label, value, onChange, onLeave, problems }: OwnInputProps): ReactNode {
  const { t } = useWords();
  const papers = materialsIn(value);
  const change = (place: number, paper: DeferredMaterial) => onChange(papers.toSpliced(place, 1, paper));
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      {papers.map((paper, place) => (
        <PaperLine
          // The papers have no identity but their place.
          key={`paper ${place + 1}`}
          place={place}
          paper={paper}
          problems={problems}
          change={(next) => change(place, next)}
          leave={(field) => onLeave(`${place}.${field}`)}
          remove={() => onChange(papers.toSpliced(place, 1))}
        />
      ))}
      {problems[""] !== undefined && (
        <Text size="xs" className="overdue" role="alert">
          {problems[""]}
        </Text>
      )}
      <Group>
        <Button
          variant="default"
          leftSection={<Icon name="plus" size={13} />}
          onClick={() => onChange([...papers, { ...NEW_PAPER, dueOn: papers.at(-1)?.dueOn ?? "" }])}
        >
          {t("fasttrack.addPaper")}
        </Button>
      </Group>
    </Stack>
  );
}

type PaperLineProps = {
  readonly place: number;
  readonly paper: DeferredMaterial;
  readonly problems: Readonly<Record<string, string>>;
  readonly change: (paper: DeferredMaterial) => void;
  readonly leave: (field: keyof DeferredMaterial) => void;
  readonly remove: () => void;
};

function PaperLine({ place, paper, problems, change, leave, remove }: PaperLineProps): ReactNode {
  const { t, nameOf } = useWords();
  const { entriesOf } = useDictionaries();
  const usual = entriesOf("deferrable_material").filter((entry) => entry.active);
  return (
    <Group align="start" gap="xs" wrap="nowrap">
      <Autocomplete
        size="xs"
        flex={2}
        label={nameOf(names.materialName)}
        data={usual.map((entry) => entry.zh)}
        value={paper.name}
        onChange={(name) => change({ ...paper, name })}
        onBlur={() => leave("name")}
        error={problems[`${place}.name`]}
        withAsterisk
        maxLength={200}
      />
      <div style={{ flex: 1 }}>
        <DateField
          label={nameOf(names.dueOn)}
          value={paper.dueOn === "" ? null : paper.dueOn}
          onChange={(dueOn) => change({ ...paper, dueOn: dueOn ?? "" })}
          onBlur={() => leave("dueOn")}
          error={problems[`${place}.dueOn`]}
          required
        />
      </div>
      <div style={{ flex: 1 }}>
        <DateField
          label={nameOf(names.completedOn)}
          value={paper.completedOn}
          onChange={(completedOn) => change({ ...paper, completedOn })}
          onBlur={() => leave("completedOn")}
          error={problems[`${place}.completedOn`]}
        />
      </div>
      <ActionIcon
        variant="subtle"
        mt={24}
        aria-label={t("fasttrack.removePaper", { name: paper.name === "" ? String(place + 1) : paper.name })}
        onClick={remove}
      >
        <Icon name="close" size={14} />
      </ActionIcon>
    </Group>
  );
}
