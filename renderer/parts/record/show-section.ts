/** Where a section of the record's page begins. */
export const sectionId = (name: string): string => `section-${name}`;

/** Brings a section of the open record into sight and puts the cursor at its beginning. */
export function showSection(name: string): void {
  const section = document.getElementById(sectionId(name));
  if (section === null) return;
  section.scrollIntoView({ block: "start" });
  section.focus({ preventScroll: true });
}
