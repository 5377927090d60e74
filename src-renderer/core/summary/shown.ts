import type { Assertion, BurialStage, NameFormType } from '../model/assertion';
import type { Soldier } from '../model/soldier';
import { propertyOf } from '../properties';

// Which name stands for a man until somebody chooses one. domain.md sets no order; it says that a camp's spelling was
// written by ear and its errors follow the man to his grave (§1, F15), that a card's new spelling must leave the name
// shown unchanged (§6, task 5), and that machine and cover names are not his: hence his own papers first, his family, his
// army, scholars, then French hands, then a name whose origin nobody stated, and the camps last of the real names.
const formOrder: readonly (NameFormType | undefined)[] = [
  'birth',
  'family',
  'red-army',
  'scholar',
  'plate',
  'gendarmerie',
  undefined,
  'other',
  'legion',
  'camp',
  'alias',
  'machine',
];

// Where the grave is now comes before where it was.
const stageOrder: readonly (BurialStage | undefined)[] = ['current', 'regrouped', undefined, 'unknown', 'temporary', 'exhumed'];

/**
 * The assertions a record shows for a property: those a person chose, as far as they stand; else, of a single-valued
 * property or of names and burials, the one the rule prefers; else all of them in the order they were made. Withdrawn
 * assertions are never shown, and of `wrong`, read from sources marked as wrong, one is only by choice or where there is no
 * other. Several are returned for a single-valued property only when two choices are concurrent.
 */
export function shownAssertions(
  property: string,
  assertions: readonly Assertion[],
  chosen: Soldier['chosen'] = {},
  wrong: ReadonlySet<string> = noneWrong,
): readonly Assertion[] {
  const live = liveOf(property, assertions, wrong);
  const byChoice = (chosen[property] ?? []).flatMap((id) => live.filter((assertion) => assertion.id === id));
  if (byChoice.length > 0) {
    return byChoice;
  }
  const entry = propertyOf(property);
  const one = entry?.cardinality === 'single' || entry?.valueType === 'name' || entry?.valueType === 'burial';
  return one ? live.slice(0, 1) : live;
}

const noneWrong: ReadonlySet<string> = new Set();

/** All live assertions of a property, the one the rule prefers first, those read from a source marked as wrong last. */
export function liveOf(property: string, assertions: readonly Assertion[], wrong: ReadonlySet<string> = noneWrong): readonly Assertion[] {
  return assertions
    .filter((assertion) => assertion.property === property && assertion.withdrawn === undefined)
    .sort((a, b) => Number(wrong.has(a.id)) - Number(wrong.has(b.id)) || byPreference(a, b));
}

function byPreference(a: Assertion, b: Assertion): number {
  return (
    rank(a) - rank(b) ||
    scriptRank(a) - scriptRank(b) ||
    Number(a.legibility === 'doubtful') - Number(b.legibility === 'doubtful') ||
    Number(a.citation === undefined) - Number(b.citation === undefined) ||
    vagueness(a) - vagueness(b) ||
    Date.parse(a.createdAt) - Date.parse(b.createdAt) ||
    // Values of one batch have one time; their words put them in an order that every machine finds again.
    (a.written.text < b.written.text ? -1 : a.written.text > b.written.text ? 1 : a.id < b.id ? -1 : 1)
  );
}

// Of two dates that agree, the one that names the day says more than the year alone; but a day the man gave himself, or one
// worked out from his age, may be invented (domain.md §0 point 7) and comes last.
function vagueness({ value }: Assertion): number {
  if (value.type !== 'date') {
    return 0;
  }
  if (value.qualifier !== undefined) {
    return 3;
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(value.edtf) ? 0 : /^\d{4}-\d{2}$/.test(value.edtf) ? 1 : 2;
}

function rank({ value, written }: Assertion): number {
  if (value.type === 'name') {
    return position(formOrder, written.form);
  }
  return value.type === 'burial' ? position(stageOrder, value.stage) : 0;
}

// His own script, then Russian, then Latin letters (interface.md heads the record with the Kazakh form). Only names are ordered by it.
function scriptRank({ value, written }: Assertion): number {
  if (value.type !== 'name') {
    return 0;
  }
  const kazakh = /^kk(?:-|$)/u.test(written.language ?? '') || /[әғқңөұүһі]/iu.test(written.text);
  const cyrillic = /\p{Script=Cyrillic}/u.test(written.text);
  return cyrillic ? (kazakh ? 0 : 1) : 2;
}

function position<Item>(order: readonly Item[], item: Item): number {
  const found = order.indexOf(item);
  return found < 0 ? order.length : found;
}
