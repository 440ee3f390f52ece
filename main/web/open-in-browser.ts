import { spawn } from "node:child_process";

type Environment = Readonly<Record<string, string | undefined>>;

/** The command that opens an address in the person's own browser, or undefined where there is no screen for it. */
export function browserCommand(platform: NodeJS.Platform, env: Environment): readonly string[] | undefined {
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler"];
  if (platform === "darwin") return ["open"];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ["xdg-open"] : undefined;
}

/** Opens `url` with the command; without a result, because the address is printed anyhow. */
export function openInBrowser([program = "", ...args]: readonly string[], url: string): void {
  const opener = spawn(program, [...args, url], { stdio: "ignore", detached: true });
  opener.on("error", () => undefined);
  opener.unref();
}
