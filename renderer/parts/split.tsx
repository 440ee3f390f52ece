import { useRef } from "react";
import type { CSSProperties, KeyboardEvent, PointerEvent, ReactNode } from "react";
import { useWords } from "../language/index.ts";
import { isNumber, useRemembered } from "./remembered.ts";
import classes from "./split.module.css";

const NARROWEST = 25;
const WIDEST = 70;
const STEP = 2;
const USUAL = 42;

type SplitProps = {
  /** Under which the width is remembered. */
  readonly name: string;
  readonly left: ReactNode;
  /** Nothing on the right: the left side has all the room. */
  readonly right: ReactNode | null;
};

/** Two sides and a handle between them, for mouse and arrow keys. */
export function Split({ name, left, right }: SplitProps): ReactNode {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [share, setShare] = useRemembered(`anshang:split:${name}`, USUAL, isNumber);
  const set = (next: number) => setShare(Math.min(WIDEST, Math.max(NARROWEST, next)));
  const drag = (event: PointerEvent<HTMLElement>) => {
    const bounds = box.current?.getBoundingClientRect();
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !bounds) return;
    set(((event.clientX - bounds.left) / bounds.width) * 100);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: share - STEP,
      ArrowRight: share + STEP,
      Home: NARROWEST,
      End: WIDEST,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };
  return (
    <div
      ref={box}
      className={classes["split"]}
      data-open={right !== null}
      style={{ "--left": `${share}%` } as CSSProperties}
    >
      <div className={classes["left"]}>{left}</div>
      {right !== null && (
        <>
          <div
            className={classes["handle"]}
            role="separator"
            aria-orientation="vertical"
            aria-label={t("split.handle")}
            aria-valuenow={Math.round(share)}
            aria-valuemin={NARROWEST}
            aria-valuemax={WIDEST}
            tabIndex={0}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={drag}
            onDoubleClick={() => set(USUAL)}
            onKeyDown={onKeyDown}
          />
          <div className={classes["right"]}>{right}</div>
        </>
      )}
    </div>
  );
}
