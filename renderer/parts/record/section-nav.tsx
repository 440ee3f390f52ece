import { useEffect, useState } from "react";
import type { ReactNode, RefObject } from "react";
import { useWords } from "../../language/index.ts";
import type { RegisterView } from "../register/view.ts";
import { KeyMenu } from "./key-menu.tsx";
import classes from "./section-nav.module.css";
import { sectionId, showSection } from "./show-section.ts";

type SectionNavProps = {
  readonly view: RegisterView;
  /** What holds the sections, and scrolls. */
  readonly pane: RefObject<HTMLElement | null>;
};

/** The parts of a long record in one line, to jump to by a click or by two keys. */
export function SectionNav({ view, pane }: SectionNavProps): ReactNode {
  const { t } = useWords();
  const parts = partsOf(view);
  const current = useCurrent(
    pane,
    parts.map(({ name }) => name),
  );
  return (
    <nav className={classes["nav"]} aria-label={t("record.sections")}>
      <ul className={classes["parts"]}>
        {parts.map(({ name, title }) => (
          <li key={name}>
            <button
              type="button"
              className={classes["part"]}
              aria-current={name === current ? "true" : undefined}
              onClick={() => showSection(name)}
            >
              {t(title)}
            </button>
          </li>
        ))}
      </ul>
      <KeyMenu
        letter="g"
        label={t("record.goTo")}
        choices={parts.map(({ name, title }) => ({ name, label: t(title), go: () => showSection(name) }))}
      />
    </nav>
  );
}

/** Where the facts and the linked records of a record begin. */
export const FACTS = "facts";
export const linkedPart = ({ register, by }: RegisterView["linked"][number]): string => `${register}-${by}`;

function partsOf(view: RegisterView) {
  return [
    { name: FACTS, title: "record.facts" },
    ...(view.sections ?? []).map(({ name, title }) => ({ name, title })),
    ...view.linked.map((link) => ({ name: linkedPart(link), title: link.title })),
  ] as const;
}

const topOf = (name: string): number =>
  document.getElementById(sectionId(name))?.getBoundingClientRect().top ?? Infinity;

/** How far below the upper edge a part may begin and still be the one that is read. */
const READ_BELOW_PX = 80;

/** The part that is being read: the last one that begins above the upper edge, or little below it. */
function useCurrent(pane: RefObject<HTMLElement | null>, names: readonly string[]): string | undefined {
  const [current, setCurrent] = useState(names[0]);
  const written = names.join(" ");
  useEffect(() => {
    const box = pane.current;
    if (box === null) return;
    const look = (event: Event) => {
      if (!(event.target instanceof Element)) return;
      const { top, bottom } = event.target.getBoundingClientRect();
      const all = written.split(" ");
      // A part at the end may be in sight and never come up to the edge: then the cursor tells that it was gone to.
      const goneTo = all.find((name) => document.activeElement?.id === sectionId(name));
      const isSeen = goneTo !== undefined && topOf(goneTo) >= top - 1 && topOf(goneTo) < bottom;
      setCurrent(isSeen ? goneTo : (all.findLast((name) => topOf(name) <= top + READ_BELOW_PX) ?? all[0]));
    };
    box.addEventListener("scroll", look, { capture: true, passive: true });
    return () => box.removeEventListener("scroll", look, { capture: true });
  }, [pane, written]);
  return current;
}
