import { Button, List, Popover, Text, Tooltip } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import { KeyMenu } from "../record/key-menu.tsx";

/** One reason why a step can't be done now, and the way to where it is put right. */
export type Obstacle = {
  readonly code: string;
  readonly said: string;
  readonly remedy: { readonly label: string; readonly go: () => void } | undefined;
};

export type Step = {
  readonly act: string;
  readonly label: string;
  /** The usual one in this state. */
  readonly isNext: boolean;
  readonly obstacles: readonly Obstacle[];
  readonly remark: string | undefined;
  readonly go: () => void;
};

/** The steps of a record as buttons, and all of them by the key A. */
export function StepButtons({ steps }: { readonly steps: readonly Step[] }): ReactNode {
  const { t } = useWords();
  if (steps.length === 0) return null;
  return (
    <>
      {steps.map((step) => (
        <StepButton key={step.act} step={step} />
      ))}
      <KeyMenu
        letter="a"
        label={t("step.all")}
        choices={steps.map(({ act, label, obstacles, go, remark }) => ({
          name: act,
          label,
          remark: obstacles.length > 0 ? obstacles.map(({ said }) => said).join(" ") : remark,
          go: obstacles.length > 0 ? (obstacles.find(({ remedy }) => remedy)?.remedy?.go ?? (() => undefined)) : go,
        }))}
      />
    </>
  );
}

/**
 * A step as a button. One that can't be done now stays in reach of mouse and keyboard: its reasons show on the way, and
 * pressed it leads to where they are put right.
 */
export function StepButton({ step }: { readonly step: Step }): ReactNode {
  const { obstacles, remark } = step;
  if (obstacles.length > 0) return <HinderedStep step={step} />;
  const button = (
    <Button size="compact-sm" px="sm" h={28} variant={step.isNext ? "filled" : "default"} onClick={step.go}>
      {step.label}
    </Button>
  );
  if (remark === undefined) return button;
  return (
    <Tooltip label={remark} position="bottom" events={{ hover: true, focus: true, touch: true }}>
      {button}
    </Tooltip>
  );
}

function HinderedStep({ step: { label, obstacles } }: { readonly step: Step }): ReactNode {
  const { t } = useWords();
  const [opened, setOpened] = useState(false);
  const hasRemedy = obstacles.some(({ remedy }) => remedy !== undefined);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus width={320}>
      <Tooltip
        label={obstacles.map(({ said }) => said).join(" ")}
        position="bottom"
        events={{ hover: true, focus: true, touch: true }}
        disabled={opened}
      >
        <Popover.Target>
          <Button
            size="compact-sm"
            px="sm"
            h={28}
            variant="default"
            data-disabled
            aria-disabled
            onClick={(event) => {
              event.preventDefault();
              if (hasRemedy) setOpened(true);
            }}
          >
            {label}
          </Button>
        </Popover.Target>
      </Tooltip>
      <Popover.Dropdown aria-label={t("step.whyNot", { act: label })}>
        <List size="sm" spacing={6} listStyleType="none">
          {obstacles.map(({ code, said, remedy }) => (
            <List.Item key={code}>
              <Text size="sm">{said}</Text>
              {remedy && (
                <Button
                  variant="default"
                  size="compact-xs"
                  onClick={() => {
                    setOpened(false);
                    setTimeout(remedy.go);
                  }}
                >
                  {remedy.label}
                </Button>
              )}
            </List.Item>
          ))}
        </List>
      </Popover.Dropdown>
    </Popover>
  );
}
