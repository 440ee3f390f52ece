import { posix, win32 } from "node:path";

/** The part of a process's environment that says where a person's data lies. */
export type PlaceEnvironment = {
  readonly HOME?: string;
  readonly USERPROFILE?: string;
  readonly APPDATA?: string;
  readonly XDG_DATA_HOME?: string;
};

/** The folder of a person's own office where no other one is named, in the platform's place for a program's data. */
export function defaultOfficeFolder(env: PlaceEnvironment, platform: NodeJS.Platform): string {
  return placeOf("office", env, platform);
}

/** The folder of the demo office; never the one of the person's own office. */
export function demoOfficeFolder(env: PlaceEnvironment, platform: NodeJS.Platform): string {
  return placeOf("demo-office", env, platform);
}

function placeOf(name: string, env: PlaceEnvironment, platform: NodeJS.Platform): string {
  if (platform === "win32") {
    const roaming = env.APPDATA || win32.join(homeOf(env.USERPROFILE), "AppData", "Roaming");
    return win32.join(roaming, "Anshang Desk", name);
  }
  if (platform === "darwin") {
    return posix.join(homeOf(env.HOME), "Library", "Application Support", "Anshang Desk", name);
  }
  // The XDG rule: a relative path there is to be ignored.
  const shared = env.XDG_DATA_HOME ?? "";
  const data = posix.isAbsolute(shared) ? shared : posix.join(homeOf(env.HOME), ".local", "share");
  return posix.join(data, "anshang-desk", name);
}

function homeOf(home: string | undefined): string {
  if (!home) throw new Error("The environment names no home folder: say where the office is with --office <folder>.");
  return home;
}
