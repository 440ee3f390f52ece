/** Media types of the files that hosts serve to the page and that the office picks from disk. */
const mediaTypes: Readonly<Record<string, string>> = {
  bcmap: "application/x-bcmap",
  css: "text/css; charset=utf-8",
  csv: "text/csv",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html; charset=utf-8",
  ico: "image/x-icon",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  mjs: "text/javascript; charset=utf-8",
  pdf: "application/pdf",
  pfb: "application/x-font-type1",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
  webp: "image/webp",
  woff: "font/woff",
  woff2: "font/woff2",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

export const UNKNOWN_MEDIA_TYPE = "application/octet-stream";

/** The media type of a file, by its ending; `UNKNOWN_MEDIA_TYPE` for an ending that is not listed. */
export const mediaTypeOf = (name: string): string => {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return (Object.hasOwn(mediaTypes, ending) ? mediaTypes[ending] : undefined) ?? UNKNOWN_MEDIA_TYPE;
};
