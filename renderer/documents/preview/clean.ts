/** What a drawn paper is made of; whatever else a Word file brings along is taken out. */
const ELEMENTS: ReadonlySet<string> = new Set(
  `section article header footer div p span table colgroup col thead tbody tr th td img ol ul li sup sub b i u s strong
   em br ruby rt`
    .trim()
    .split(/\s+/u),
);

const ATTRIBUTES: ReadonlySet<string> = new Set(["class", "style", "colspan", "rowspan", "alt"]);

/** Pictures come out of the file itself. */
const OWN_PICTURE = /^(?:blob:|data:image\/(?:png|jpeg|gif|bmp|webp);)/u;

/** Leaves what can be looked at: no links, no frames, no drawings with scripts, nothing that is fetched from elsewhere. */
export function cleanPaper(root: Element): void {
  for (const element of Array.from(root.querySelectorAll("*"))) {
    if (!element.isConnected && !root.contains(element)) continue;
    const name = element.localName;
    if (name === "a") element.replaceWith(...element.childNodes);
    else if (ELEMENTS.has(name)) cleanAttributes(element);
    else element.remove();
  }
}

function cleanAttributes(element: Element): void {
  for (const { name, value } of Array.from(element.attributes)) {
    const isPicture = name === "src" && element.localName === "img" && OWN_PICTURE.test(value);
    const isHarmless = ATTRIBUTES.has(name) && !(name === "style" && fetches(value));
    if (!isPicture && !isHarmless) element.removeAttribute(name);
  }
}

/** Rules of style that fetch nothing. */
export function cleanStyles(root: Element): void {
  for (const style of Array.from(root.querySelectorAll("style"))) {
    if (fetches(style.textContent)) style.remove();
  }
}

function fetches(css: string): boolean {
  return /url\s*\(|@import|image-set|expression\s*\(/iu.test(css);
}
