import type { Region } from '../model/page';
import type { TranscribedLine } from '../model/transcription';

type Lines = readonly TranscribedLine[];

/** The line with other words; what the machine thought of its own words is no more said of them. */
export function editLine(lines: Lines, at: number, text: string): Lines {
  return lines.map((line, index) => (index === at ? withPlace(text, line.region, line.baseline) : line));
}

/** Two lines of one, parted at the caret; its place is parted where the caret stands among the letters. */
export function splitLine(lines: Lines, at: number, caret: number): Lines {
  const line = lines[at];
  if (line === undefined) return lines;
  const share = line.text.length === 0 ? 0.5 : Math.min(1, Math.max(0, caret / line.text.length));
  const [before, after] = [line.text.slice(0, caret).trimEnd(), line.text.slice(caret).trimStart()];
  const parts = line.region === undefined ? undefined : partedAcross(line.region, share);
  return [...lines.slice(0, at), withPlace(before, parts?.[0]), withPlace(after, parts?.[1]), ...lines.slice(at + 1)];
}

/** A line and the one after it as one. */
export function joinLines(lines: Lines, at: number): Lines {
  const [first, second] = [lines[at], lines[at + 1]];
  if (first === undefined || second === undefined) return lines;
  const text = [first.text.trimEnd(), second.text.trimStart()].filter((part) => part !== '').join(' ');
  const region = first.region !== undefined && second.region !== undefined ? around(first.region, second.region) : (first.region ?? second.region);
  return [...lines.slice(0, at), withPlace(text, region), ...lines.slice(at + 2)];
}

/** An empty line before the one at `at`; behind the last when there is none. */
export function insertLine(lines: Lines, at: number): Lines {
  return [...lines.slice(0, at), { text: '' }, ...lines.slice(at)];
}

export function removeLine(lines: Lines, at: number): Lines {
  return lines.filter((_, index) => index !== at);
}

/** As a person's reading keeps them: no line is more or less sure than the person, and what was begun and left empty is gone. */
export function asRead(lines: Lines): Lines {
  return lines
    .filter(({ text, region }) => text.trim() !== '' || region !== undefined)
    .map(({ text, region, baseline }) => withPlace(text.trim(), region, baseline));
}

function withPlace(text: string, region?: Region, baseline?: TranscribedLine['baseline']): TranscribedLine {
  return { text, ...(region === undefined ? {} : { region }), ...(baseline === undefined ? {} : { baseline }) };
}

function partedAcross({ x, y, width, height }: Region, share: number): readonly [Region | undefined, Region | undefined] {
  const left = width * share;
  return [left > 0 ? { x, y, width: left, height } : undefined, left < width ? { x: x + left, y, width: width - left, height } : undefined];
}

function around(one: Region, other: Region): Region {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return { x, y, width: Math.max(one.x + one.width, other.x + other.width) - x, height: Math.max(one.y + one.height, other.y + other.height) - y };
}
