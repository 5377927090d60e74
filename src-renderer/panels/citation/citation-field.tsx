import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Citation } from '../../core/model/page';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { IconButton } from '../../ui/icon-button';
import { type Command, useCommands } from '../shell/commands';
import styles from './citation.module.css';
import { useReading } from './reading';
import { samePlace } from './source-label';

type CitationFieldProps = {
  /** Undefined: the value has no document, as a family's word. */
  readonly citation: Citation | undefined;
  readonly onCitation: (citation: Citation | undefined) => void;
};

/** Where the value is read: set by itself to the open page, taken away with one press, made exact by a rectangle on the page. */
export function CitationField({ citation, onCitation }: CitationFieldProps) {
  const text = useText();
  const { open, labelOf, drawing, draw, sketch } = useReading();
  const label = citation === undefined ? '' : labelOf(citation);
  const field = useRef<HTMLFieldSetElement>(null);
  const latest = useRef(onCitation);
  latest.current = onCitation;
  const frame = useCallback(
    () =>
      draw(
        drawing
          ? null
          : (region, cited) => {
              latest.current({ ...cited, region });
              // Back to the value, which is typed next.
              field.current?.closest('form')?.querySelector('input')?.focus();
            },
      ),
    [draw, drawing],
  );
  useCommands(
    useMemo<readonly Command[]>(() => {
      const command = { labelKey: 'record.frame', group: 'work', when: () => open !== null, run: frame } as const;
      return [
        { ...command, id: 'frame', shortcut: 'Alt+R' },
        { ...command, id: 'frame-by-letter', shortcut: 'R', hidden: true },
      ];
    }, [open, frame]),
  );
  // A form that goes takes its wish for a rectangle with it.
  useEffect(() => () => draw(null), [draw]);
  useEffect(() => {
    sketch(citation?.region === undefined ? null : citation);
    return () => sketch(null);
  }, [sketch, citation]);
  return (
    <fieldset ref={field} className={styles.field}>
      <legend className={styles.legend}>{text('record.source')}</legend>
      {citation === undefined ? (
        <span className={styles.none}>{text('record.noSource')}</span>
      ) : (
        <span className={styles.chip}>
          <Icon name={citation.region === undefined ? 'document' : 'region'} />
          <span className={styles.chipText}>{label === '' ? text('record.unnamedSource') : label}</span>
          {citation.region === undefined ? null : (
            <>
              <span className={styles.framed}>{text('record.framed')}</span>
              <IconButton
                name={text('record.unframe')}
                icon="minus"
                size="small"
                onPress={() => onCitation({ document: citation.document, ...(citation.page === undefined ? {} : { page: citation.page }) })}
              />
            </>
          )}
          <IconButton name={text('record.dropSource')} icon="close" size="small" onPress={() => onCitation(undefined)} />
        </span>
      )}
      {open === null || samePlace(open, citation) ? null : (
        <Button size="small" kind="quiet" onPress={() => onCitation(open)}>
          {text(citation === undefined ? 'record.citeOpen' : 'record.citeOpenInstead')}
        </Button>
      )}
      {open === null ? null : (
        <Button size="small" icon="region" onPress={frame} aria-pressed={drawing}>
          {text(drawing ? 'record.stopFrame' : 'record.frame')}
        </Button>
      )}
    </fieldset>
  );
}
