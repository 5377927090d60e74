import { parse } from 'edtf';
import { type Expression, readExpression } from './expression';
import { hull, type Span, spansOf } from './span';

export type Analysis = { readonly edtf: string; readonly expression: Expression; readonly spans: readonly Span[]; readonly bounds: Span };

/**
 * An EDTF text taken apart; undefined when edtf.js refuses it, when it is none of the forms of domain.md §2, or when its
 * end lies before its start (edtf.js lets `[1944-05..1944-03]` pass).
 */
export function analyseDate(text: string): Analysis | undefined {
  const edtf = text.trim().replace(/\s*,\s*/g, ',');
  const expression = readExpression(edtf);
  if (expression === undefined || !isEdtf(edtf)) {
    return undefined;
  }
  const spans = spansOf(expression);
  return spans === undefined ? undefined : { edtf, expression, spans, bounds: hull(spans) };
}

function isEdtf(text: string): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}
