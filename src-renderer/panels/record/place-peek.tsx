import { useLiveQuery } from 'dexie-react-hooks';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { PageReference, Region } from '../../core/model/page';
import { turnOfPage } from '../../core/model/turn';
import { scansByIds } from '../../data/queries/documents';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import looks from '../../ui/looks.module.css';
import { RegionCrop } from '../page-source/region-crop';
import { useCatalogue } from '../shell/catalogue';
import styles from './record.module.css';

type PlacePeekProps = {
  readonly page: PageReference;
  readonly region: Region;
  readonly words: string;
  readonly beside: RefObject<HTMLElement | null>;
  /** The pointer came onto the picture or left it. */
  readonly onHold: (held: boolean) => void;
  /** What it stands beside has moved away under it. */
  readonly onGone: () => void;
};

/** CSS pixels kept free to the window's edges. */
const margin = 8;

/** The cited place, cut out of its page, above everything else and beside what names it. */
export function PlacePeek({ page, region, words, beside, onHold, onGone }: PlacePeekProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const scan = useLiveQuery(async () => (await scansByIds(catalogue, [page.scan])).get(page.scan), [catalogue, page.scan]);
  const frame = useRef<HTMLDivElement>(null);
  const gone = useRef(onGone);
  gone.current = onGone;
  const size = scan?.pages[page.page];
  useLayoutEffect(() => {
    const [element, anchor] = [frame.current, beside.current];
    if (element === null || anchor === null || size === undefined) return;
    element.showPopover();
    const [box, own] = [anchor.getBoundingClientRect(), element.getBoundingClientRect()];
    const below = box.bottom + own.height + margin <= window.innerHeight;
    element.style.top = `${Math.max(margin, below ? box.bottom : box.top - own.height)}px`;
    element.style.left = `${Math.max(margin, Math.min(box.left, window.innerWidth - own.width - margin))}px`;
  }, [beside, size]);
  useEffect(() => {
    const leave = () => gone.current();
    window.addEventListener('scroll', leave, { capture: true, once: true });
    return () => window.removeEventListener('scroll', leave, { capture: true });
  }, []);
  if (scan === undefined || size === undefined || size.height <= 0) return null;
  return (
    <div ref={frame} popover="manual" className={classes(looks.raised, styles.peek)} onPointerEnter={() => onHold(true)} onPointerLeave={() => onHold(false)}>
      <RegionCrop
        page={page}
        ratio={size.width / size.height}
        size={scan.size}
        region={region}
        label={text('record.crop', { what: words })}
        turn={turnOfPage(scan, page.page)}
      />
    </div>
  );
}
