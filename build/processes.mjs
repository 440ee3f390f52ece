import { spawn } from "node:child_process";
import { constants } from "node:os";

/**
 * Runs a program in the foreground of this one: it has our terminal, gets the signals that we get, and its end is
 * waited for. Answers `{ code, signal }`; `error` instead of `code` when it could not be started at all.
 */
export function runInForeground(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "inherit", ...options });
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    const forward = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, forward);
    const end = (outcome) => {
      for (const signal of signals) process.off(signal, forward);
      resolve(outcome);
    };
    child.once("error", (error) => end({ code: null, signal: null, error }));
    child.once("exit", (code, signal) => end({ code, signal }));
  });
}

/** The exit code with which this process passes on how its child ended. */
export function exitCodeOf({ code, signal }) {
  if (code !== null) return code;
  return signal ? 128 + (constants.signals[signal] ?? 0) : 1;
}

/**
 * Runs a program out of sight and answers `{ code, output }`; `code` is null when it was stopped, did not start, or
 * took longer than `timeoutMs`.
 */
export function runQuietly(command, args, { timeoutMs, ...options }) {
  return new Promise((resolve) => {
    const ownGroup = process.platform !== "win32";
    const child = spawn(command, args, { ...options, detached: ownGroup, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const stop = () => {
      try {
        if (ownGroup && child.pid) process.kill(-child.pid, "SIGKILL");
        else child.kill("SIGKILL");
      } catch (error) {
        if (error.code !== "ESRCH") throw error;
      }
    };
    const timer = setTimeout(() => {
      output += `\nstopped after ${Math.round(timeoutMs / 1000)} s`;
      stop();
    }, timeoutMs);
    // The child has its own group, so that nothing of it outlives a stop; the terminal's Ctrl-C is passed on here.
    const interrupted = (signal) => {
      stop();
      process.exit(exitCodeOf({ code: null, signal }));
    };
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    for (const signal of signals) process.on(signal, interrupted);
    const end = (code) => {
      clearTimeout(timer);
      for (const signal of signals) process.off(signal, interrupted);
      resolve({ code, output });
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text) => (output += text));
    }
    child.once("error", (error) => {
      output += error.message;
      end(null);
    });
    child.once("close", end);
  });
}
