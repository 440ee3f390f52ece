import { ActionIcon, Button, Group, NativeSelect, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { casePaperFields as names } from "../../shared/fasttrack/fields.ts";
import { catalogueOf } from "../../shared/fasttrack/materials.ts";
import type { CatalogueEntry, ListedPaper } from "../../shared/fasttrack/materials.ts";
import { gates, paperClasses, presences } from "../../shared/fasttrack/words.ts";
import { useWords } from "../language/index.ts";
import type { OwnInputProps } from "../parts/fields/field.ts";
import { useDictionaries } from "../parts/fields/use-field-words.ts";
import { Icon } from "../parts/icons.tsx";
import classes from "./fasttrack.module.css";
import { materialsIn } from "./materials.ts";

const NOT_LISTED = "none";
const blank: ListedPaper = { code: null, name: "", presence: "missing", deferrable: null, gate: null };

/**
 * 材料清单: every paper of the catalogue with whether it is there, is missing, or is not asked for; and papers named by
 * hand, each with whether it may come later.
 */
export function MaterialsInput({ label, value, onChange, onLeave, problems }: OwnInputProps): ReactNode {
  const { t } = useWords();
  const { entriesOf } = useDictionaries();
  const papers = materialsIn(value);
  const words = entriesOf("deferrable_material");
  const listed = (code: string) => papers.find((paper) => paper.code === code);
  // What is made during the work is asked of nobody at receipt.
  const offered = catalogueOf(words).filter(
    (entry) => listed(entry.code) !== undefined || (entry.active && entry.class !== "output"),
  );
  const byHand = papers.filter(({ code }) => code === null);
  const inOrder = (all: readonly ListedPaper[]) => [
    ...offered.flatMap(({ code }) => all.find((paper) => paper.code === code) ?? []),
    ...all.filter(({ code }) => code === null),
  ];
  const set = (entry: CatalogueEntry, presence: ListedPaper["presence"]) => {
    const others = papers.filter(({ code }) => code !== entry.code);
    const own = { ...blank, code: entry.code, name: entry.name, presence };
    onChange(inOrder(presence === null ? others : [...others, own]));
  };
  const change = (paper: ListedPaper, next: ListedPaper) =>
    onChange(papers.map((other) => (other === paper ? next : other)));
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      <Text size="xs" className="quiet">
        {t("fasttrack.listHint")}
      </Text>
      <div className={classes["catalogue"]}>
        {offered.map((entry) => (
          <CatalogueLine
            key={entry.code}
            entry={entry}
            presence={listed(entry.code)?.presence ?? null}
            set={(presence) => set(entry, presence)}
            problem={problems[`${papers.findIndex(({ code }) => code === entry.code)}.presence`]}
          />
        ))}
      </div>
      {byHand.map((paper, place) => (
        <HandLine
          // A paper named by hand has no identity but its place.
          key={`paper ${place + 1}`}
          number={place + 1}
          paper={paper}
          problemOf={(field) => problems[`${papers.indexOf(paper)}.${field}`]}
          change={(next) => change(paper, next)}
          leave={(field) => onLeave(`${papers.indexOf(paper)}.${field}`)}
          remove={() => onChange(papers.filter((other) => other !== paper))}
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
          onClick={() => onChange([...papers, blank])}
        >
          {t("fasttrack.addPaper")}
        </Button>
      </Group>
    </Stack>
  );
}

type CatalogueLineProps = {
  readonly entry: CatalogueEntry;
  readonly presence: ListedPaper["presence"];
  readonly set: (presence: ListedPaper["presence"]) => void;
  readonly problem: string | undefined;
};

function CatalogueLine({ entry, presence, set, problem }: CatalogueLineProps): ReactNode {
  const { t, nameOf } = useWords();
  const { entryOf } = useDictionaries();
  const word = entryOf("deferrable_material", entry.code);
  const name = word === undefined ? entry.name : nameOf(word);
  return (
    <div className={classes["line"]}>
      <div>
        <span className={classes["name"]}>{name}</span>
        <span className={classes["kind"]}>
          {entry.gate === null
            ? nameOf(paperClasses[entry.class === "gate" ? "deferrable" : entry.class])
            : nameOf(gates[entry.gate])}
          {entry.condition !== null && ` · ${t("fasttrack.onlyLandTaking")}`}
          {entry.notFor !== null && ` · ${t("fasttrack.notForNimby")}`}
        </span>
        {problem !== undefined && (
          <Text size="xs" className="overdue" role="alert">
            {problem}
          </Text>
        )}
      </div>
      <SegmentedControl
        size="xs"
        aria-label={name}
        value={presence ?? NOT_LISTED}
        onChange={(next) => set(next === "present" || next === "missing" ? next : null)}
        data={[
          { value: NOT_LISTED, label: t("fasttrack.notListed") },
          { value: "present", label: nameOf(presences.present) },
          { value: "missing", label: nameOf(presences.missing) },
        ]}
      />
    </div>
  );
}

type HandLineProps = {
  readonly number: number;
  readonly paper: ListedPaper;
  readonly problemOf: (field: keyof ListedPaper) => string | undefined;
  readonly change: (paper: ListedPaper) => void;
  readonly leave: (field: keyof ListedPaper) => void;
  readonly remove: () => void;
};

/** A paper that the catalogue does not know. */
function HandLine({ number, paper, problemOf, change, leave, remove }: HandLineProps): ReactNode {
  const { t, nameOf } = useWords();
  const label = (name: keyof typeof names) => t("fasttrack.paperField", { number, field: nameOf(names[name]) });
  const standing = paper.deferrable === null ? "" : paper.deferrable ? (paper.gate ?? "") : "never";
  return (
    <div className={classes["byHand"]}>
      <TextInput
        size="xs"
        aria-label={label("name")}
        placeholder={nameOf(names.name)}
        value={paper.name}
        onChange={({ currentTarget: { value } }) => change({ ...paper, name: value })}
        onBlur={() => leave("name")}
        error={problemOf("name")}
        maxLength={200}
        autoComplete="off"
      />
      <NativeSelect
        size="xs"
        aria-label={label("presence")}
        value={paper.presence ?? ""}
        onChange={({ currentTarget: { value } }) =>
          change({ ...paper, presence: value === "present" ? "present" : "missing" })
        }
        data={Object.entries(presences).map(([value, name]) => ({ value, label: nameOf(name) }))}
        error={problemOf("presence")}
      />
      <NativeSelect
        size="xs"
        aria-label={label("deferrable")}
        value={standing}
        onChange={({ currentTarget: { value } }) =>
          change({
            ...paper,
            deferrable: value === "" ? null : value !== "never",
            gate: value === "filing" || value === "start" ? value : null,
          })
        }
        onBlur={() => leave("deferrable")}
        data={[
          { value: "", label: t("fasttrack.sayDeferrable") },
          { value: "filing", label: t("fasttrack.deferrableUntil", { gate: nameOf(gates.filing) }) },
          { value: "start", label: t("fasttrack.deferrableUntil", { gate: nameOf(gates.start) }) },
          { value: "never", label: t("fasttrack.notDeferrable") },
        ]}
        error={problemOf("deferrable") ?? problemOf("gate")}
      />
      <ActionIcon
        variant="subtle"
        aria-label={t("fasttrack.removePaper", { name: paper.name === "" ? String(number) : paper.name })}
        onClick={remove}
      >
        <Icon name="close" size={14} />
      </ActionIcon>
    </div>
  );
}
