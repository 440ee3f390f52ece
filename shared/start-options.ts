/** What a person may say when starting the desk; the same words for every host. */
export type StartOptions = {
  /** Work in the demo office instead of the real one. */
  readonly demo: boolean;
  /** The office folder; without it the host takes its own. */
  readonly office?: string;
  /** The port of the web host; without it any free one. */
  readonly port?: number;
  /** Open the web host even where the desktop shell could run. */
  readonly web: boolean;
};

export const START_OPTIONS_USAGE = "[--demo] [--office <folder>] [--port <1-65535>] [--web]";

/**
 * Reads the arguments that follow the program's name. Values stand after a space or after `=`.
 * An unknown option, a missing or impossible value, or one said twice is answered with `error`, one line for a person.
 */
export const parseStartOptions = (argv: readonly string[]): StartOptions | { readonly error: string } => {
  const said = new Map<string, string>();
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? "";
    const [option = "", ...afterEquals] = word.split("=");
    const inline = afterEquals.length > 0 ? afterEquals.join("=") : undefined;
    if (said.has(option)) return refuse(`选项重复 / said twice: ${option}`);
    if (option === "--demo" || option === "--web") {
      if (inline !== undefined) return refuse(`选项不带值 / takes no value: ${option}`);
      said.set(option, "");
    } else if (option === "--office" || option === "--port") {
      const value = inline ?? argv[++i];
      if (value === undefined || value === "" || (inline === undefined && value.startsWith("--"))) {
        return refuse(`选项缺少值 / value missing: ${option}`);
      }
      said.set(option, value);
    } else {
      return refuse(`未知选项 / unknown option: ${word}`);
    }
  }
  const port = said.get("--port");
  if (port !== undefined && !isPort(port)) return refuse(`端口无效 / not a port: ${port}`);
  const office = said.get("--office");
  return {
    demo: said.has("--demo"),
    web: said.has("--web"),
    ...(office === undefined ? {} : { office }),
    ...(port === undefined ? {} : { port: Number(port) }),
  };
};

const isPort = (text: string): boolean => /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65535;

const refuse = (reason: string): { error: string } => ({ error: `${reason}\n用法 / usage: ${START_OPTIONS_USAGE}` });
