import { expect, test } from "vitest";
import { chooseFolder } from "../service/backups/index.ts";
import { openTestOffice } from "../service/office/testing/office.ts";
import { chosenFolder } from "./chosen-folder.ts";

test("whoever may not choose, or chose what is no folder, is told so by a code; the page learns no path", async () => {
  const office = await openTestOffice();
  try {
    expect(await chosenFolder(() => chooseFolder(office.session, office.folder))).toEqual({ outcome: "chosen" });
    const gone = await chosenFolder(() => chooseFolder(office.session, `${office.folder}/missing`));
    expect(gone).toEqual({ outcome: "refused", code: "PLACE_GONE" });
    const nobody = office.office.newWindow();
    expect(await chosenFolder(() => chooseFolder(nobody, office.folder))).toEqual({
      outcome: "refused",
      code: "SIGNED_OUT",
    });
  } finally {
    await office.close();
  }
});

test("a fault of the program stays one", async () => {
  await expect(chosenFolder(() => Promise.reject(new TypeError("x is not a function")))).rejects.toThrow(TypeError);
});
