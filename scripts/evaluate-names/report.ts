import type { Judged, Rates } from './pairs';
import type { Ranking, SearchJudged } from './search';

const share = (value: number) => (Number.isFinite(value) ? value.toFixed(3) : '–');

export function precision({ truePositives, falsePositives }: Rates): number {
  return truePositives / (truePositives + falsePositives);
}

export function recall({ truePositives, positives }: Rates): number {
  return truePositives / positives;
}

export function pairsReport(judged: Judged, hardNegatives: number): readonly string[] {
  const { suggestions, nearCertain } = judged;
  const withHard = { ...suggestions, falsePositives: judged.hardSuggested };
  return [
    `Pairs: ${judged.truePairs} of one man, ${judged.otherPairs} of two men, ${hardNegatives} hard negatives.`,
    row('', 'precision', 'recall', 'hard neg.'),
    row('suggestion, against all other pairs', share(precision(suggestions)), share(recall(suggestions)), ''),
    row('suggestion, against hard negatives', share(precision(withHard)), share(recall(suggestions)), `${judged.hardSuggested}/${hardNegatives}`),
    row(
      'near-certain, year and place agreeing',
      share(precision(nearCertain)),
      share(recall(nearCertain)),
      `${judged.hardNearCertainWithFacts}/${hardNegatives}`,
    ),
    row('near-certain by the name alone', '', '', `${judged.hardNearCertainByName}/${hardNegatives}`),
    ...judged.peers.map((peer) =>
      row(`${peer.name} (best at ${peer.threshold.toFixed(2)})`, share(precision(peer)), share(recall(peer)), `${peer.hardAccepted}/${hardNegatives}`),
    ),
    ...listed('Pairs of one man not suggested', judged.missed),
    ...listed('Pairs of two men suggested', judged.wronglySuggested),
  ];
}

export function searchReport(title: string, judged: SearchJudged): readonly string[] {
  const { said, right } = judged.nearCertain;
  return [
    `${title}, ${judged.queries} queries.`,
    row('name alone', 'recall@1', 'recall@10', 'CPU ms 50/95'),
    ...judged.byName.map(rankingRow),
    row('name, year and place', 'recall@1', 'recall@10', 'CPU ms 50/95'),
    ...judged.byNameAndFacts.map(rankingRow),
    `near-certain: said of ${said} men, right of ${right} (precision ${share(right / said)}, recall ${share(right / judged.queries)}).`,
    `suggested by name alone: ${(judged.suggested.men / judged.queries).toFixed(1)} men a query, the right one in ${share(judged.suggested.right / judged.queries)} of them.`,
    ...listed('Not among ten by name alone', judged.byName[0]?.missed ?? []),
  ];
}

function rankingRow({ name, first, inTen, median, slow }: Ranking): string {
  return row(`  ${name}`, share(first), share(inTen), median === undefined || slow === undefined ? '' : `${median.toFixed(1)} / ${slow.toFixed(1)}`);
}

function row(name: string, ...cells: readonly string[]): string {
  return `${name.padEnd(44)}${cells.map((cell) => cell.padStart(14)).join('')}`;
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  const shown = lines.slice(0, 12);
  return lines.length === 0 ? [] : [`${title}: ${lines.length}`, ...shown.map((line) => `  ${line}`), ...(lines.length > shown.length ? ['  …'] : [])];
}
