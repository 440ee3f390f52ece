import { powerMonitor } from "electron";

/**
 * Locks the desk together with the machine: when its screen is locked, where the system tells (Windows and macOS), and
 * when it goes to sleep.
 */
export const lockWithScreen = (lock: () => void): void => {
  powerMonitor.on("lock-screen", lock);
  powerMonitor.on("suspend", lock);
};
