/**
 * What the page may load and reach, for every host: its own files and nothing else.
 * Styles may stand inline because the component library writes its variables into a style element;
 * scripts never may.
 */
const directives = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data: blob:",
  "font-src": "'self' data:",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "frame-src": "'none'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
} as const satisfies Record<string, string>;

/** The value of the `Content-Security-Policy` header. */
export const contentSecurityPolicy: string = Object.entries(directives)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join("; ");

/** The headers that every response to the page carries, whichever host serves it. */
export const pageSecurityHeaders = {
  "Content-Security-Policy": contentSecurityPolicy,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()",
} as const satisfies Record<string, string>;
