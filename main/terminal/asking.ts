import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** Asks the person at the terminal; what is typed hidden is not shown, not even its length. */
export async function askAtTerminal(question: string, typing: "shown" | "hidden"): Promise<string> {
  process.stderr.write(`${question}: `);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const asking = createInterface({
    input: process.stdin,
    output: typing === "hidden" ? nowhere : process.stderr,
    terminal: true,
  });
  try {
    return await asking.question("");
  } finally {
    asking.close();
    if (typing === "hidden") process.stderr.write("\n");
  }
}
