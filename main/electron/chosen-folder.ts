import { ORPCError } from "@orpc/server";
import type { ChosenFolder } from "../../shared/host.ts";
import type { Problem } from "../../shared/problems.ts";

/**
 * How putting a folder in use ended, for the page: of a refusal the code of its first problem, else its own. Rethrows
 * the program's own faults.
 */
export async function chosenFolder(choose: () => Promise<void>): Promise<ChosenFolder> {
  try {
    await choose();
    return { outcome: "chosen" };
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    const [first] = error.code === "REFUSED" ? (error.data as { problems: Problem[] }).problems : [];
    return { outcome: "refused", code: first?.code ?? error.code };
  }
}
