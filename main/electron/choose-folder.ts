import type { BrowserWindow } from "electron";
import { dialog } from "electron";

/** Asks for a folder, beginning at `from`; undefined when the user gave up. Its path never goes to the page. */
export const chooseFolder = async (
  window: BrowserWindow,
  { title, from }: { readonly title: string; readonly from: string },
): Promise<string | undefined> => {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    defaultPath: from,
    properties: ["openDirectory", "createDirectory"],
  });
  return filePaths[0];
};
