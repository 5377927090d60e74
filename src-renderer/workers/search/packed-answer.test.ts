import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packAnswer, unpackAnswer } from './packed-answer';

test('an answer arrives with the men it was sent with, in their order, whatever their ids look like', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 9, arbitrary: fc.uuid() }, fc.string())), (men) => {
      const answer = { query: 'omar', hits: [], men, kin: [], notes: [] };
      expect(unpackAnswer(structuredClone(packAnswer(answer)))).toEqual(answer);
    }),
  );
  const packed = packAnswer({ query: '', hits: [], men: ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'], kin: [], notes: [] });
  expect(typeof packed.men).toBe('string');
});
