import { useMemo, useState } from 'react';
import type { Scan } from '../../../core/model/scan';
import { attachPages, type PagesOwner } from '../../../data/actions/attach-pages';
import { useActionFailureText } from '../../../panels/provenance/action-failure';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { useToasts } from '../../../panels/shell/toasts';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { nothingSelected } from '../../../ui/row-selection';
import { VirtualGrid } from '../../../ui/virtual-grid';
import { nameAsTyped } from '../file-documents';
import { ManSearch } from '../man-search';
import { undoBatch } from '../undo-batch';
import type { WaitingDocument } from '../waiting-document';
import { PageCell } from './page-cell';
import styles from './pages-panel.module.css';
import { PartHeading } from './part-heading';
import { nextWithout, type PagePart, pagesOfPart, partsOf } from './parts';
import { useSpanWords } from './use-span-words';

type Owner = { readonly name: string } & ({ readonly soldier: string } | { readonly typed: string });

type PagesPanelProps = { readonly document: WaitingDocument; readonly scans: ReadonlyMap<string, Scan>; readonly onDone: () => void };

/**
 * The pages of one document among several men: where a new man begins is marked on its pages, each part is given to somebody, and
 * all of it is seen before it is written as one. The document stays one; each man gets his pages of it.
 */
export function PagesPanel({ document, scans, onDone }: PagesPanelProps) {
  const text = useText();
  const spanWords = useSpanWords();
  const catalogue = useCatalogue();
  const toasts = useToasts();
  const failureText = useActionFailureText();
  const [starts, setStarts] = useState<ReadonlySet<number>>(new Set());
  // By the first page of their part: a part that is cut in two keeps its man in front.
  const [owners, setOwners] = useState<ReadonlyMap<number, Owner>>(new Map());
  const [current, setCurrent] = useState(0);
  // The part whose man is asked for as soon as the one before has his.
  const [typingFor, setTypingFor] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { pages } = document.row;
  const parts = useMemo(() => partsOf(pages.length, starts), [pages.length, starts]);
  const part = parts.find(({ from, to }) => current >= from && current <= to);
  const ownerOf = (of: PagePart) => owners.get(of.from);
  const owned = parts.flatMap((of) => {
    const owner = ownerOf(of);
    return owner === undefined ? [] : [{ part: of, owner }];
  });
  const men = new Set(owned.map(({ owner }) => ('soldier' in owner ? owner.soldier : owner)));

  function toggle(page: number) {
    if (page === 0) return;
    const next = new Set(starts);
    if (next.delete(page)) setOwners(new Map([...owners].filter(([from]) => from !== page)));
    else next.add(page);
    setStarts(next);
  }
  function give(owner: Owner | null) {
    if (part === undefined) return;
    const next = new Map([...owners].filter(([from]) => from !== part.from));
    if (owner !== null) next.set(part.from, owner);
    setOwners(next);
    const other = owner === null ? undefined : nextWithout(parts, part, ({ from }) => next.has(from));
    setTypingFor((other ?? part).from);
    if (other !== undefined) setCurrent(other.from);
  }
  async function apply() {
    setBusy(true);
    const attached = await attachPages(catalogue, {
      document: document.id,
      parts: owned.map(({ part: of, owner }) => ({ pages: pagesOfPart(of), to: ownerToWrite(owner, of) })),
    });
    setBusy(false);
    if (!attached.ok) return setProblem(failureText(attached.failure));
    toasts.done(text('scans.among.done', { count: men.size }), () => void undoBatch(catalogue, attached.value.batch));
    onDone();
  }
  /** A new man's name was read on the first page of his part. */
  function ownerToWrite(owner: Owner, of: PagePart): PagesOwner {
    if ('soldier' in owner) return { soldier: owner.soldier };
    const page = pages[of.from];
    return { assertions: [nameAsTyped(owner.typed, { document: document.id, ...(page === undefined ? {} : { page }) })] };
  }

  return (
    <div className={styles.panel}>
      <div className={styles.choose}>
        <p className={styles.say}>{text('scans.among.what')}</p>
        {problem === null ? null : <Notice kind="error">{problem}</Notice>}
        {part === undefined ? null : (
          <>
            <p className={styles.whose}>{text('scans.among.whose', { span: spanWords(part) })}</p>
            <ManSearch
              key={`${part.from} ${ownerOf(part)?.name}`}
              isDisabled={busy}
              autoFocus={typingFor === part.from}
              onMan={(man) => give({ soldier: man.id, name: man.name === '' ? text('app.no-name') : man.name })}
              onNew={(name) => give({ typed: name, name: text('scans.attach.new', { name }) })}
            />
          </>
        )}
      </div>
      <div className={styles.pages}>
        <VirtualGrid
          label={text('scans.among.pages')}
          itemWidth={7}
          itemHeight={10}
          headingHeight={3}
          groups={parts.map((of) => ({
            id: String(of.from),
            heading: <PartHeading part={of} owner={ownerOf(of)?.name} onJoin={of.from === 0 ? undefined : () => toggle(of.from)} />,
            items: pagesOfPart(of),
          }))}
          itemKey={String}
          itemLabel={(page) => text(starts.has(page) || page === 0 ? 'scans.among.firstPage' : 'scans.among.page', { page: page + 1 })}
          renderItem={(page) => (
            <PageCell reference={pages[page]} scans={scans} number={page + 1} canStart={page > 0 && !starts.has(page)} onStart={() => toggle(page)} />
          )}
          current={String(current)}
          onCurrent={(key) => {
            setTypingFor(null);
            setCurrent(Number(key));
          }}
          selection={nothingSelected}
          onSelection={() => undefined}
          onOpen={toggle}
          onPeek={toggle}
        />
      </div>
      <div className={styles.choose}>
        <section aria-label={text('scans.tags.preview')} aria-live="polite" className={styles.preview}>
          <ul>
            {parts.map((of) => (
              <li key={of.from}>{text('scans.among.line', { span: spanWords(of), name: ownerOf(of)?.name ?? text('scans.among.nobody') })}</li>
            ))}
          </ul>
        </section>
        <div className={styles.actions}>
          <Button kind="primary" isDisabled={busy || owned.length === 0} onPress={() => void apply()}>
            {text('scans.among.apply', { count: men.size })}
          </Button>
          {part === undefined || ownerOf(part) === undefined ? null : (
            <Button onPress={() => give(null)}>{text('scans.among.giveBack', { span: spanWords(part) })}</Button>
          )}
        </div>
      </div>
    </div>
  );
}
