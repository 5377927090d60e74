import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Region } from '../../core/model/page';
import type { TranscribedLine } from '../../core/model/transcription';
import { useText } from '../../text/use-text';
import { useReadThisPage } from '../ocr/use-read-this-page';
import { type Command, useCommands } from '../shell/commands';
import { useNavigation } from '../shell/navigation';
import { useRemembered } from '../shell/remembered';
import type { ShownRegion } from '../viewer/region-layer';
import type { PagePlace } from './page-place';
import { TranscriptionPanel } from './transcription-panel';
import { usePageText } from './use-page-text';

type TextBeside = {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** The places of the lines, seen when they are pointed at or read. */
  readonly regions: readonly ShownRegion[];
  /** The place of the line that is read now. */
  readonly selected: string | undefined;
  /** Whether the press was on a line's place, which then has the focus. */
  readonly press: (region: string) => boolean;
  readonly panel: ReactNode;
};

const lineMark = 'line:';
/** A page of more lines shows only the place of the one that is read: drawing thousands at every step would make the view heavy. */
const mostShown = 400;
const none: readonly ShownRegion[] = [];

/** The text of the open page beside it, tied to the page: a line shows its place, a place its line. Opened by a key and remembered. No place: the page is shown without its text. */
export function useTextBeside(place: PagePlace | null, selectedValue: string | undefined, onRegionDrawn: ((region: Region) => void) | undefined): TextBeside {
  const text = useText();
  // Where pages are only glanced at, as in the review, nobody wants the text that he reads beside a record.
  const { screen } = useNavigation().place;
  const [isWanted, setOpen] = useRemembered(`viewer.text.${screen}`, false);
  const open = isWanted && place !== null;
  const reference = place?.document.pages[place.index];
  // Whoever opens the text by its key wants to write in it; on a page that is turned to, it stays where the keyboard is not.
  const byKey = useRef(false);
  useEffect(() => {
    if (open) byKey.current = false;
  }, [open]);
  const openByKey = useCallback(() => {
    byKey.current = true;
    setOpen(true);
  }, [setOpen]);
  const close = useCallback(() => {
    const stage = document.activeElement?.closest('[data-text-beside]')?.parentElement?.querySelector<HTMLElement>('[role="application"]');
    setOpen(false);
    stage?.focus();
  }, [setOpen]);
  const pageText = usePageText(open && reference !== undefined ? reference : null);
  const { lines, line, setLine, aimAt } = pageText;
  const isHere = place !== null;
  const now = useRef(pageText);
  now.current = pageText;
  // Nobody is taken away from what he writes.
  const { look } = pageText;
  const lookUnlessWriting = useCallback(
    (reading: string) => {
      if (now.current.draft === null) look(reading);
    },
    [look],
  );
  const readPage = useReadThisPage(place, pageText.tell, lookUnlessWriting);
  const readThisPage = useRef(readPage);
  readThisPage.current = readPage;
  useCommands(
    useMemo<readonly Command[]>(
      () =>
        isHere
          ? [
              { id: 'page-text', labelKey: 'transcription.toggle', group: 'view', shortcut: 'Alt+T', run: () => (open ? close() : openByKey()) },
              {
                id: 'read-page-by-machine',
                labelKey: 'ocr.page',
                group: 'work',
                run: () => {
                  setOpen(true);
                  void readThisPage.current();
                },
              },
            ]
          : [],
      [isHere, open, setOpen, openByKey, close],
    ),
  );
  // Whoever jumps to a value's place wants to see that.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another choice takes the line's place
  useEffect(() => {
    if (selectedValue !== undefined) setLine(null);
  }, [selectedValue]);
  // A line that has not changed keeps its region, so that a letter draws one of them again and not all.
  const made = useRef(new WeakMap<TranscribedLine, ShownRegion>());
  const regions = useMemo(
    () =>
      lines.flatMap((own, index): readonly ShownRegion[] => {
        const isShown = own.region !== undefined && (lines.length <= mostShown || index === line);
        if (!isShown) return [];
        const known = made.current.get(own);
        const id = `${lineMark}${index}`;
        if (known?.id === id) return [known];
        const fresh = { id, region: own.region, label: text('transcription.place', { line: index + 1, words: own.text }), quiet: true };
        made.current.set(own, fresh);
        return [fresh];
      }),
    [lines, line, text],
  );
  const press = useCallback(
    (region: string) => {
      if (region.startsWith(lineMark)) aimAt(Number(region.slice(lineMark.length)));
      else setLine(null);
      return region.startsWith(lineMark);
    },
    [aimAt, setLine],
  );
  const cite = (index: number) => {
    const region = lines[index]?.region;
    if (region === undefined) pageText.tell(text('transcription.noPlace'));
    else onRegionDrawn?.(region);
  };
  return {
    open,
    onOpen: setOpen,
    regions: open ? regions : none,
    selected: open && line !== null && lines[line]?.region !== undefined ? `${lineMark}${line}` : undefined,
    press,
    panel:
      open && place !== null && reference !== undefined ? (
        <TranscriptionPanel
          place={place}
          pageText={pageText}
          readPage={readPage}
          onCite={onRegionDrawn === undefined ? undefined : cite}
          onClose={close}
          takesFocus={byKey.current}
        />
      ) : null,
  };
}
