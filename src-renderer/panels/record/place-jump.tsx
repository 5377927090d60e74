import { useEffect, useRef, useState } from 'react';
import type { Citation } from '../../core/model/page';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import { Icon } from '../../ui/icon';
import looks from '../../ui/looks.module.css';
import { PlacePeek } from './place-peek';

type PlaceJumpProps = {
  readonly citation: Citation;
  /** The citation as one line; may be empty. */
  readonly source: string;
  /** What was read there. */
  readonly words: string;
  readonly onJump: () => void;
};

/** Milliseconds: a pointer that only passes shows nothing, and one that crosses to the picture keeps it. */
const lingering = 300;

/** The way to a value's place; the place itself is cut out beside it while the pointer rests or the keyboard stands on it (WCAG 1.4.13). */
export function PlaceJump({ citation, source, words, onJump }: PlaceJumpProps) {
  const text = useText();
  const button = useRef<HTMLButtonElement>(null);
  const timer = useRef<number | undefined>(undefined);
  const [peeking, setPeeking] = useState(false);
  const { page, region } = citation;
  const set = (wanted: boolean, after = 0) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setPeeking(wanted), after);
  };
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes(looks.link, looks.jump)}
        title={text('record.jump', { source })}
        onClick={() => {
          set(false);
          onJump();
        }}
        onPointerEnter={() => set(true, lingering)}
        onPointerLeave={() => set(false, lingering)}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) set(true, lingering);
        }}
        onBlur={() => set(false)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !peeking) return;
          event.stopPropagation();
          set(false);
        }}
      >
        <span className={looks.oneLine}>{source === '' ? text('record.unnamedSource') : source}</span>
        <Icon name={region === undefined ? 'document' : 'region'} />
      </button>
      {peeking && page !== undefined && region !== undefined ? (
        <PlacePeek page={page} region={region} words={words} beside={button} onHold={(held) => set(held, held ? 0 : lingering)} onGone={() => set(false)} />
      ) : null}
    </>
  );
}
