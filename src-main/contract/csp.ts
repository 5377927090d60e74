/** Hashes of the inline styles that React Aria and OpenSeadragon set; proved by the e2e test that fails on any CSP report. */
const styleHashes: readonly string[] = ["'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"];

/** The one Content-Security-Policy of both hosts (design.md §11). */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  ["style-src 'self'", ...styleHashes].join(' '),
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
