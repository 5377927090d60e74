import { describe, expect, it } from 'vitest';
import { firstPlace, type Step, takeStep } from './navigation-history';

function walk(...steps: readonly Step[]) {
  return steps.reduce(takeStep, firstPlace);
}

describe('going about', () => {
  it('leads back and forward through the places visited', () => {
    const there = walk({ kind: 'go', place: { screen: 'catalogue', soldier: 'a' } }, { kind: 'go', place: { screen: 'review' } });
    const back = takeStep(there, { kind: 'back' });
    expect(back.present).toEqual({ screen: 'catalogue', soldier: 'a' });
    expect(takeStep(back, { kind: 'forward' }).present).toEqual({ screen: 'review' });
    expect(takeStep(firstPlace, { kind: 'back' })).toBe(firstPlace);
  });

  it('finds a screen as it was left', () => {
    const gone = walk(
      { kind: 'go', place: { screen: 'catalogue', soldier: 'a' } },
      { kind: 'adjust', parts: { document: 'd' } },
      { kind: 'screen', screen: 'inbox' },
    );
    expect(takeStep(gone, { kind: 'screen', screen: 'catalogue' }).present).toEqual({ screen: 'catalogue', soldier: 'a', document: 'd' });
  });

  it('shows the list when the catalogue is asked for from a record', () => {
    const list = walk({ kind: 'go', place: { screen: 'catalogue', soldier: 'a', panel: 'merge:b' } }, { kind: 'screen', screen: 'catalogue' });
    expect(list.present).toEqual({ screen: 'catalogue' });
    expect(takeStep(list, { kind: 'back' }).present).toEqual({ screen: 'catalogue', soldier: 'a', panel: 'merge:b' });
  });

  it('turning pages makes no step back', () => {
    const turned = walk({ kind: 'go', place: { screen: 'review', document: 'd' } }, { kind: 'adjust', parts: { page: { scan: 's', page: 3 } } });
    expect(takeStep(turned, { kind: 'back' }).present).toEqual({ screen: 'catalogue' });
  });

  it('forgets the way forward when another way is taken', () => {
    const other = walk({ kind: 'go', place: { screen: 'review' } }, { kind: 'back' }, { kind: 'go', place: { screen: 'exchange' } });
    expect(other.future).toEqual([]);
  });
});
