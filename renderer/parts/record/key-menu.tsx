import { Button, Menu } from "@mantine/core";
import { useEffect, useEffectEvent, useState } from "react";
import type { ReactNode } from "react";
import { isComposing, isCovered, isTyping } from "../keys.ts";
import classes from "./key-menu.module.css";

export type KeyChoice = {
  readonly name: string;
  readonly label: string;
  /** Said below the label, such as why it does nothing now. */
  readonly remark?: string | undefined;
  readonly go: () => void;
};

type KeyMenuProps = {
  /** Opens the menu from anywhere on the page, in lower case. */
  readonly letter: string;
  readonly label: string;
  readonly choices: readonly KeyChoice[];
};

/** One key for each choice; more than these nobody would remember. */
const KEYS = "123456789abcdefghij";

/** A menu that one key opens and one more key chooses from; arrows and Enter do, too. */
export function KeyMenu({ letter, label, choices }: KeyMenuProps): ReactNode {
  const [opened, setOpened] = useState(false);
  // What is chosen may put the cursor somewhere; the menu must not take it back as it closes.
  const [leads, setLeads] = useState(false);
  const choose = (choice: KeyChoice) => {
    setLeads(true);
    setOpened(false);
    // Once the menu is gone, so that what opens now is not covered by it.
    setTimeout(choice.go);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isComposing(event)) return;
    const key = event.key.toLowerCase();
    const choice = choices[KEYS.indexOf(key)];
    if (opened && choice !== undefined) choose(choice);
    else if (!opened && key === letter && !isTyping(event) && !isCovered()) {
      setLeads(false);
      setOpened(true);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    // The second key may follow before the menu has the cursor.
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, []);
  return (
    <Menu
      opened={opened}
      onChange={(open) => {
        setLeads(false);
        setOpened(open);
      }}
      position="bottom-end"
      returnFocus={!leads}
      keepMounted={false}
      trapFocus
    >
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          h={28}
          px={6}
          className="not-printed"
          aria-keyshortcuts={letter.toUpperCase()}
          rightSection={<kbd className={classes["key"]}>{letter.toUpperCase()}</kbd>}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={label} mah="70vh" className="scrolls">
        {choices.map((choice, place) => (
          <Menu.Item
            key={choice.name}
            closeMenuOnClick={false}
            onClick={() => choose(choice)}
            leftSection={<kbd className={classes["key"]}>{KEYS.charAt(place)}</kbd>}
          >
            {choice.label}
            {choice.remark !== undefined && <div className={classes["remark"]}>{choice.remark}</div>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
