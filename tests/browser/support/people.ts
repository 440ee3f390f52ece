import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

/** Who sets the office of a test up. */
export const administrator = { name: "管理员", password: "茶叶 油菜 朱鹮 汉江" } as const;
export const officeName = "洋县为企服务办公室";

type Answer = { readonly status: number; readonly body: unknown };

/** Asks the service as the page would, with the page's cookie but without its rules. */
export async function ask(page: Page, procedure: string, input?: unknown): Promise<Answer> {
  const answer = await page.request.post(new URL(`/rpc/${procedure}`, page.url()).href, { data: { json: input } });
  const body: unknown = await answer.json();
  return {
    status: answer.status(),
    body: typeof body === "object" && body !== null && "json" in body ? body.json : body,
  };
}

/** Sets the office up without the page; answers its recovery code. The page is signed in from its next loading on. */
export async function setUp(page: Page): Promise<string> {
  const { status, body } = await ask(page, "access/setUp", {
    officeName,
    administrator: administrator.name,
    password: administrator.password,
  });
  expect([status, body]).toEqual([200, { recoveryCode: expect.stringMatching(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/u) }]);
  return (body as { recoveryCode: string }).recoveryCode;
}

/** The field for a password, hidden or shown. */
export const passwordField = (page: Page, label: string): Locator =>
  page.getByRole("textbox", { name: label, exact: true });

export async function signIn(page: Page, { name, password }: { name: string; password: string }): Promise<void> {
  await page.getByRole("textbox", { name: "姓名" }).fill(name);
  await passwordField(page, "密码").fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

/** Chooses in the menu of who is working. */
export async function leaveBy(page: Page, item: "锁定" | "换人" | "退出登录"): Promise<void> {
  await page.getByRole("button", { name: /当前工作人员/u }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

/** In the demo office: somebody else takes the window over. */
export async function handOver(page: Page, to: string): Promise<void> {
  await page.getByRole("button", { name: /当前工作人员/u }).click();
  await page.getByRole("menuitem", { name: to }).click();
  await expectWorking(page, to);
}

export async function expectWorking(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("button", { name: new RegExp(`当前工作人员：${name}`, "u") })).toBeVisible();
}

/** A member of staff of a test, with the password of their own. */
export type Member = { readonly name: string; readonly password: string; readonly role: "mediator" | "supervisor" };

/**
 * Adds members of staff to the office without the page; each signs in at this window for the first time and chooses their
 * own password. The last of them goes on working.
 */
export async function hire(page: Page, members: readonly Member[]): Promise<void> {
  const firstPassword = ({ password }: Member) => `${password} 初始`;
  for (const member of members) {
    const { name, role } = member;
    const { status } = await ask(page, "accounts/create", { name, role, unit: null, password: firstPassword(member) });
    expect(status).toBe(200);
  }
  for (const member of members) {
    await leaveBy(page, "换人");
    await signIn(page, { name: member.name, password: firstPassword(member) });
    await passwordField(page, "初始密码").fill(firstPassword(member));
    await passwordField(page, "新密码").fill(member.password);
    await passwordField(page, "再输一遍").fill(member.password);
    await page.getByRole("button", { name: "修改密码" }).click();
    await expectWorking(page, member.name);
  }
}

/** Somebody else signs in at this window. */
export async function changeTo(page: Page, member: Member): Promise<void> {
  await leaveBy(page, "换人");
  await signIn(page, member);
  await expectWorking(page, member.name);
}
