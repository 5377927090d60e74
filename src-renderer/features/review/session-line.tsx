import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { decidedSince } from '../../data/queries/decided-since';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useText } from '../../text/use-text';
import looks from '../../ui/looks.module.css';

type SessionLineProps = {
  /** What the item is called at which the session was taken up again; empty at a new one. */
  readonly resumedAt: string;
  readonly skipped: number;
};

/** Where one was, and what one did today: a session that was left is found again. */
export function SessionLine({ resumedAt, skipped }: SessionLineProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const [midnight] = useState(() => startOfDay(catalogue.now()));
  const decided = useLiveQuery(() => decidedSince(catalogue, midnight), [catalogue, midnight]) ?? 0;
  const parts = [
    ...(resumedAt === '' ? [] : [text('review.resumed', { name: resumedAt })]),
    ...(decided === 0 ? [] : [text('review.decidedToday', { count: decided })]),
    ...(skipped === 0 ? [] : [text('review.skippedCount', { count: skipped })]),
  ];
  return parts.length === 0 ? null : <p className={looks.muted}>{parts.join(' · ')}</p>;
}

function startOfDay(now: number): number {
  const day = new Date(now);
  return day.setHours(0, 0, 0, 0);
}
