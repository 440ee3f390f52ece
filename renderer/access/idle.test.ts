import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { watchIdle } from "./idle.ts";

const MINUTE = 60_000;

const nothing = () => undefined;
const press = () => window.dispatchEvent(new KeyboardEvent("keydown", { key: "a" }));

describe("a window that nobody touches", () => {
  let stop: () => void = nothing;
  const active = vi.fn<() => void>();
  const idle = vi.fn<() => void>();
  const watch = (minutes: number) => (stop = watchIdle(minutes, { active, idle }));

  beforeEach(() => {
    vi.useFakeTimers({ now: new Date("2026-03-05T09:00:00+08:00") });
    active.mockReset();
    idle.mockReset();
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  test("locks itself when its time is over, once", () => {
    watch(10);
    vi.advanceTimersByTime(10 * MINUTE - 1000);
    expect(idle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5 * MINUTE);
    expect(idle).toHaveBeenCalledOnce();
  });

  test.each(["keydown", "pointerdown", "wheel"])("begins its time again with a %s", (input) => {
    watch(10);
    vi.advanceTimersByTime(9 * MINUTE);
    window.dispatchEvent(new Event(input));
    vi.advanceTimersByTime(9 * MINUTE);
    expect(idle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(MINUTE);
    expect(idle).toHaveBeenCalledOnce();
  });

  test("is not kept open by what no hand did", () => {
    watch(1);
    vi.advanceTimersByTime(50_000);
    window.dispatchEvent(new Event("mousemove"));
    window.dispatchEvent(new Event("scroll"));
    window.dispatchEvent(new Event("focus"));
    vi.advanceTimersByTime(10_000);
    expect(idle).toHaveBeenCalledOnce();
  });

  test("tells that somebody is there once a minute at most, sooner where the time is short", () => {
    watch(10);
    for (let second = 0; second < 180; second += 1) {
      vi.advanceTimersByTime(1000);
      press();
    }
    expect(active).toHaveBeenCalledTimes(3);
    stop();
    active.mockReset();
    watch(1);
    for (let second = 0; second < 60; second += 1) {
      vi.advanceTimersByTime(1000);
      press();
    }
    expect(active).toHaveBeenCalledTimes(4);
  });

  test("locks itself after a sleep before the key that wakes the machine counts", () => {
    watch(10);
    vi.setSystemTime(new Date("2026-03-05T12:00:00+08:00"));
    press();
    expect(idle).toHaveBeenCalledOnce();
    expect(active).not.toHaveBeenCalled();
  });

  test("is not kept open by a clock that is set back", () => {
    watch(10);
    vi.setSystemTime(new Date("2026-03-05T08:00:00+08:00"));
    vi.advanceTimersByTime(11 * MINUTE);
    expect(idle).toHaveBeenCalledOnce();
  });

  test("leaves nothing behind when it is over", () => {
    watch(1);
    stop();
    press();
    vi.advanceTimersByTime(5 * MINUTE);
    expect(idle).not.toHaveBeenCalled();
    expect(active).not.toHaveBeenCalled();
  });
});
