/** The scheme and host under which the shell serves the page to itself. */
export const DESK_SCHEME = "app";
export const DESK_HOST = "desk";
export const DESK_PAGE = `${DESK_SCHEME}://${DESK_HOST}/index.html`;

/**
 * Is this one of the shell's own addresses?
 * Protocol and host are compared, because the `origin` of a custom scheme is the text "null" in Node.
 */
export const isDeskAddress = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${DESK_SCHEME}:` && url.host === DESK_HOST && url.username === "" && url.password === "";
};
