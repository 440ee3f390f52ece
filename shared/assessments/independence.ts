/** Whether somebody of a unit stands apart from the units that have an interest; spaces make no difference. */
export function isIndependent(unit: string, interested: readonly string[]): boolean {
  const bare = bareName(unit);
  return !interested.some((other) => bareName(other) !== "" && bareName(other) === bare);
}

const bareName = (name: string) => name.normalize("NFKC").replace(/\s/gu, "");
