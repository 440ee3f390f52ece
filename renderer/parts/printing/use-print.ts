import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import { client } from "../../app/client.ts";
import { host } from "../../app/host.ts";
import { useWords } from "../../language/index.ts";
import { errorWords } from "../error-words.ts";
import { stampPaper } from "./stamp.ts";

/** Prints the page after the audit log has taken down what; nothing is printed that was not noted. */
export function usePrint(): (what: string) => void {
  const words = useWords();
  return useCallback(
    (what) => {
      const print = async (): Promise<void> => {
        stampPaper(await client.audit.printed({ what: what.slice(0, 200) }));
        await host.print();
      };
      print().catch((error: unknown) => notifications.show({ message: errorWords(error, words), color: "gray" }));
    },
    [words],
  );
}
