import type { TranscribedLine } from '../../core/model/transcription';
import { insertLine, joinLines, removeLine, splitLine } from '../../core/transcription/edit-lines';
import type { LineAim, PageText } from './use-page-text';

/** What a key or a button asks of a line. */
export type LineDeed = 'next' | 'previous' | 'split' | 'joinPrevious' | 'joinNext' | 'insert' | 'remove' | 'cite';

type Step = { readonly lines?: readonly TranscribedLine[]; readonly aim: LineAim };

/** Does it with the line at `index`; `caret` is where it stands among the letters. */
export function doInLine(pageText: PageText, deed: LineDeed, index: number, caret: number, onCite: ((line: number) => void) | undefined): void {
  if (deed === 'cite') {
    onCite?.(index);
    return;
  }
  const step = stepOf(pageText.lines, deed, index, caret, pageText.editable);
  if (step?.lines !== undefined) pageText.edit(step.lines, step.aim);
  else if (step !== undefined) pageText.aimAt(step.aim.line, step.aim.caret);
}

/** The lines and the caret after it; undefined when there is nothing to do. Behind the last line comes a new one. */
function stepOf(lines: readonly TranscribedLine[], deed: Exclude<LineDeed, 'cite'>, index: number, caret: number, editable: boolean): Step | undefined {
  const last = lines.length - 1;
  const lengthOf = (at: number) => lines[at]?.text.trimEnd().length ?? 0;
  switch (deed) {
    case 'next':
      if (index < last) return { aim: { line: index + 1, caret: 'end' } };
      return editable ? { lines: insertLine(lines, lines.length), aim: { line: lines.length, caret: 0 } } : undefined;
    case 'previous':
      return index > 0 ? { aim: { line: index - 1, caret: 'end' } } : undefined;
    case 'split':
      return { lines: splitLine(lines, index, caret), aim: { line: index + 1, caret: 0 } };
    case 'joinPrevious':
      return index > 0 ? { lines: joinLines(lines, index - 1), aim: { line: index - 1, caret: lengthOf(index - 1) } } : undefined;
    case 'joinNext':
      return index < last ? { lines: joinLines(lines, index), aim: { line: index, caret: lengthOf(index) } } : undefined;
    case 'insert':
      return { lines: insertLine(lines, index + 1), aim: { line: index + 1, caret: 0 } };
    case 'remove':
      return { lines: removeLine(lines, index), aim: { line: Math.max(0, Math.min(index, last - 1)), caret: 'end' } };
  }
}
