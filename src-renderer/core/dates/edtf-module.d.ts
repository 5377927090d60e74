// edtf 4.11.1 ships no types; we only ask it whether a text is EDTF, and compute everything else ourselves.
declare module 'edtf' {
  export function parse(text: string): { readonly type: string };
}
