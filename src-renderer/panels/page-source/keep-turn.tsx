import { useLayoutEffect, useRef, useState } from 'react';
import type { PageReference } from '../../core/model/page';
import type { QuarterTurn, Scan } from '../../core/model/scan';
import { turnPages } from '../../data/actions/turn-pages';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useActionFailureText } from '../provenance/action-failure';
import { useCatalogue } from '../shell/catalogue';
import { useCommandRegister } from '../shell/commands';
import { useToasts } from '../shell/toasts';
import styles from './keep-turn.module.css';

type KeepTurnProps = {
  readonly scan: Scan;
  readonly page: PageReference;
  /** By how much the view is turned away from how the page is kept. */
  readonly by: QuarterTurn;
  /** The view is as it is kept again. */
  readonly onStraight: () => void;
};

/** Over a page that its reader turned: whether it is to be read that way from now on, by everybody. The file is never touched. */
export function KeepTurn({ scan, page, by, onStraight }: KeepTurnProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const toasts = useToasts();
  const register = useCommandRegister();
  const failureText = useActionFailureText();
  const [problem, setProblem] = useState<string | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  // The bar goes once it is answered; the keyboard then stays with the page.
  useLayoutEffect(() => {
    const answered = bar.current;
    return () => {
      if (answered?.contains(document.activeElement)) answered.closest('section')?.querySelector<HTMLElement>('[role="application"]')?.focus();
    };
  }, []);
  async function keep(pages: readonly PageReference[]) {
    const kept = await turnPages(catalogue, { pages, by });
    if (!kept.ok) return setProblem(failureText(kept.failure));
    onStraight();
    toasts.done(text('viewer.turned.kept', { count: kept.value.turned }), () => register.run('undo'));
  }
  const all = scan.pages.map((_, number): PageReference => ({ scan: scan.id, page: number }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons beside a sentence are no fieldset of a form
    <div ref={bar} className={styles.bar} role="group" aria-label={text('viewer.turned')}>
      <span className={styles.words}>{text('viewer.turned')}</span>
      <Button size="small" kind="primary" onPress={() => void keep([page])}>
        {text('viewer.turned.keep')}
      </Button>
      {all.length > 1 ? (
        <Button size="small" onPress={() => void keep(all)}>
          {text('viewer.turned.keepAll', { count: all.length })}
        </Button>
      ) : null}
      <Button size="small" kind="quiet" onPress={onStraight}>
        {text('viewer.turned.back')}
      </Button>
      {problem === null ? null : <Notice kind="error">{problem}</Notice>}
    </div>
  );
}
