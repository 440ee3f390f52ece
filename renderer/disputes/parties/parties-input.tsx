import { Button, Group, Stack, Text } from "@mantine/core";
import { useRef, useState } from "react";
import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { partyRoles } from "../../../shared/disputes/parties.ts";
import type { Party, PartyRole } from "../../../shared/disputes/parties.ts";
import { useWords } from "../../language/index.ts";
import type { WordKey } from "../../language/index.ts";
import type { OwnInputProps } from "../../parts/fields/field.ts";
import { Icon } from "../../parts/icons.tsx";
import { newParty, partiesIn, partyLabel } from "./parties.ts";
import { PartyCard } from "./party-card.tsx";

const additions = {
  applicant: "party.addApplicant",
  respondent: "party.addRespondent",
  third: "party.addThird",
} as const satisfies Record<PartyRole, WordKey>;

/** Who quarrels with whom: any number of parties, each on a card of its own; the numbers of the cards stay with them. */
export function PartiesInput({ label, value, onChange, onLeave, problems }: OwnInputProps): ReactNode {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const parties = partiesIn(value);
  const cards = useCards(parties.length);

  const put = (next: readonly Party[], numbers: readonly number[]) => {
    cards.arrange(numbers);
    onChange(next);
  };
  const nameOf = (place: number) => box.current?.querySelectorAll<HTMLElement>("[data-party-name] input")[place];
  const add = (role: PartyRole, after: number) => {
    const place = after + 1;
    flushSync(() => put(parties.toSpliced(place, 0, newParty(role)), cards.numbers.toSpliced(place, 0, cards.next)));
    nameOf(place)?.focus();
  };
  const remove = (place: number) => {
    flushSync(() => put(parties.toSpliced(place, 1), cards.numbers.toSpliced(place, 1)));
    nameOf(Math.max(0, place - 1))?.focus();
    onLeave("");
  };
  const move = (place: number, step: -1 | 1) => {
    const other = place + step;
    if (other < 0 || other >= parties.length) return;
    const cursor = document.activeElement;
    flushSync(() => put(swapped(parties, place, other), swapped(cards.numbers, place, other)));
    // A card that moves in the document loses the cursor.
    if (cursor instanceof HTMLElement) cursor.focus();
  };
  return (
    <Stack gap={8} role="group" aria-label={label} ref={box}>
      {parties.map((party, place) => (
        <PartyCard
          key={cards.numbers[place]}
          label={partyLabel(parties, place, words)}
          party={party}
          problems={problemsOf(place, problems)}
          isFirst={place === 0}
          isLast={place === parties.length - 1}
          change={(next) => onChange(parties.toSpliced(place, 1, next))}
          leave={(field) => onLeave(`${place}.${field}`)}
          move={(step) => move(place, step)}
          remove={() => remove(place)}
          addAnother={() => add(party.role, place)}
        />
      ))}
      {problems[""] !== undefined && (
        <Text size="xs" className="overdue" role="alert">
          {problems[""]}
        </Text>
      )}
      <Group gap="xs" justify="space-between">
        <Group gap="xs">
          {(Object.keys(partyRoles) as PartyRole[]).map((role) => (
            <Button
              key={role}
              variant="default"
              size="compact-sm"
              leftSection={<Icon name="plus" size={12} />}
              onClick={() => add(role, lastOf(parties, role))}
            >
              {words.t(additions[role])}
            </Button>
          ))}
        </Group>
        <Text size="xs" className="quiet">
          {words.t("party.keys")}
        </Text>
      </Group>
    </Stack>
  );
}

type Cards = { readonly numbers: readonly number[]; readonly last: number };

const cardsFor = (count: number, { numbers, last }: Cards): Cards => ({
  numbers: Array.from({ length: count }, (_, place) => numbers[place] ?? last + place + 1),
  last: last + count,
});

/** A number for each card, so that what is folded open on it stays with its party. */
function useCards(count: number) {
  const [held, setHeld] = useState<Cards>(() => cardsFor(count, { numbers: [], last: 0 }));
  // Parties that came from elsewhere, such as a draft that was taken up.
  const cards = held.numbers.length === count ? held : cardsFor(count, held);
  if (cards !== held) setHeld(cards);
  return {
    numbers: cards.numbers,
    next: cards.last + 1,
    arrange: (numbers: readonly number[]) => setHeld({ numbers, last: Math.max(cards.last, ...numbers) }),
  };
}

/** Behind which party a new one of this role belongs. */
function lastOf(parties: readonly Party[], role: PartyRole): number {
  const last = parties.findLastIndex((party) => party.role === role);
  if (last !== -1 || role === "third") return last === -1 ? parties.length - 1 : last;
  return role === "applicant" ? -1 : parties.findLastIndex((party) => party.role === "applicant");
}

function swapped<Item>(items: readonly Item[], one: number, other: number): Item[] {
  const [a, b] = [items[one], items[other]];
  if (a === undefined || b === undefined) return [...items];
  return items.with(one, b).with(other, a);
}

function problemsOf(place: number, problems: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const start = `${place}.`;
  const own = Object.entries(problems).filter(([path]) => path.startsWith(start));
  return Object.fromEntries(own.map(([path, said]) => [path.slice(start.length), said]));
}
