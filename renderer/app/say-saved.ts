import { notifications } from "@mantine/notifications";
import { wordsNow } from "../language/index.ts";

/** Tells the user what a file that left the program is called: it is theirs to keep, and theirs to delete. */
export function saySaved(name: string): void {
  notifications.show({ message: wordsNow().t("host.saved", { name }) });
}
