import { useCallback } from 'react';
import { dateInWords } from '../../core/dates/words';
import type { Assertion, AssertionValue } from '../../core/model/assertion';
import type { Site } from '../../core/model/others';
import { burialCitation } from '../../core/provenance/burial-citation';
import { useMessageText } from '../../text/use-message';
import { type TextFunction, useText } from '../../text/use-text';

/** The normalised value in plain words; empty where it says no more than the text as written. */
export function useValueWords(): (assertion: Assertion, sites: ReadonlyMap<string, Site>) => string {
  const text = useText();
  const say = useMessageText();
  return useCallback(
    (assertion, sites) => {
      const date = (edtf: string) => say(dateInWords(edtf));
      const words = wordsOf(assertion.value, text, date, sites)
        .filter((part) => part !== '')
        .join(' · ');
      return words === assertion.written.text.trim() ? '' : words;
    },
    [text, say],
  );
}

const nameParts = ['surname', 'given', 'patronymic', 'clan'] as const;

function wordsOf(value: AssertionValue, text: TextFunction, date: (edtf: string) => string, sites: ReadonlyMap<string, Site>): readonly string[] {
  switch (value.type) {
    case 'name':
      return nameParts.flatMap((part) =>
        value[part] === undefined ? [] : [text('record.namePart', { part: text(`record.part.name.${part}`), value: value[part] })],
      );
    case 'date':
      return [
        date(value.edtf),
        value.qualifier === undefined ? '' : text(`record.qualifier.${value.qualifier}`),
        value.calendar === 'julian' ? text('record.calendar.julian') : '',
      ];
    case 'place': {
      const today = value.today === undefined || value.today === value.name ? '' : text('record.today', { name: value.today });
      return [[value.name, value.within ?? ''].filter((part) => part !== '').join(', '), today];
    }
    case 'camp-number':
      return [text('record.campNumber', { camp: value.camp, number: value.number })];
    case 'unit':
      return [value.name];
    case 'burial': {
      const grave = burialCitation(value, sites.get(value.cemetery));
      const war = grave.includes(value.war) ? '' : text('record.warOf', { war: text(`properties.war.${value.war}`) });
      return [grave, war, value.stage === undefined ? '' : text('record.stageOf', { stage: text(`properties.stage.${value.stage}`) })];
    }
    case 'decoration':
      return [value.name, value.bar === undefined ? '' : text('record.barOf', { bar: value.bar }), value.awardedOn === undefined ? '' : date(value.awardedOn)];
    case 'relation':
      return [value.name];
    case 'text':
      return [value.text];
  }
}
