import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { thresholds } from '../../src-renderer/core/names/compare';
import { judgePairs } from './pairs';
import { makeQueries, makeRegister } from './register';
import { pairsReport, precision, recall, searchReport } from './report';
import { hideAmong, judgeSearch } from './search';
import { type Half, readForms, readNegatives } from './tables';

const usage = `npm run evaluate:names -- FORMS.tsv NEGATIVES.tsv [--half all|development|blind] [--seed TEXT] [--queries N] [--pairs-only]`;

/** Prints how well names are told apart; 0 when the targets of the project are reached, 1 when one is missed, 2 when the arguments are wrong. Paths are taken from `folder`. */
export function evaluateNames(argv: readonly string[], folder = process.cwd()): number {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      half: { type: 'string', default: 'all' },
      seed: { type: 'string', default: 'matricule' },
      queries: { type: 'string', default: '300' },
      'pairs-only': { type: 'boolean', default: false },
    },
  });
  const [forms, negatives] = positionals;
  const half = (['all', 'development', 'blind'] as const).find((name): name is Half => name === values.half);
  const count = Number(values.queries);
  if (forms === undefined || negatives === undefined || half === undefined || !(count > 0)) {
    console.error(usage);
    return 2;
  }
  const absent = [forms, negatives].filter((path) => !existsSync(resolve(folder, path)));
  if (absent.length > 0) {
    console.error(`Not found: ${absent.join(', ')}\n${usage}`);
    return 2;
  }
  const rows = readForms(resolve(folder, forms), half);
  const hard = readNegatives(resolve(folder, negatives), half);
  console.log(`Thresholds: suggestion ${thresholds.suggestion}, near-certain ${thresholds.nearCertain}. Rows: ${half}.\n`);
  const judged = judgePairs(rows, hard);
  for (const line of pairsReport(judged, hard.length)) console.log(line);
  const targets: (readonly [string, boolean])[] = [
    ['true pairs suggested ≥ 0.98', recall(judged.suggestions) >= 0.98],
    ['near-certain precision ≥ 0.98', judged.nearCertain.truePositives === 0 || precision(judged.nearCertain) >= 0.98],
    ['no hard negative near-certain', judged.hardNearCertainByName + judged.hardNearCertainWithFacts === 0],
  ];
  for (const size of values['pairs-only'] ? [] : [1000, 10_000]) {
    const men = makeRegister(size, values.seed);
    const search = judgeSearch(men, makeQueries(men, count, values.seed));
    console.log('');
    for (const line of searchReport(`Synthetic register of ${size} men`, search)) console.log(line);
    const hidden = hideAmong(rows, men);
    const given = judgeSearch(hidden.men, hidden.queries);
    console.log('');
    for (const line of searchReport(`The given men hidden in the register of ${size}`, given)) console.log(line);
    const best = search.byNameAndFacts[0];
    targets.push(
      [`recall@10 ≥ 0.98 among ${size}`, (best?.inTen ?? 0) >= 0.98],
      [`recall@1 ≥ 0.95 among ${size}`, (best?.first ?? 0) >= 0.95],
      [`near-certain precision ≥ 0.98 among ${size}`, search.nearCertain.said === 0 || search.nearCertain.right / search.nearCertain.said >= 0.98],
    );
  }
  console.log('\nTargets');
  for (const [name, reached] of targets) console.log(`${reached ? '  reached' : '  MISSED '}  ${name}`);
  return targets.every(([, reached]) => reached) ? 0 : 1;
}
