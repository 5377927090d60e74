// biome-ignore-all lint/a11y/useSemanticElements: items stand in blocks that come and go, which a <ul> cannot hold.
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';

type LongListProps<Item> = {
  readonly label: string;
  readonly items: readonly Item[];
  readonly itemKey: (item: Item) => string;
  readonly itemClass?: string | undefined;
  readonly render: (item: Item) => ReactNode;
};

const blockItems = 40;
/** Pixels that an item is taken to need until its block was once drawn. */
const guessedHeight = 90;

/** Items of any height and number: only the blocks near what is in sight are drawn, the others keep their room. */
export function LongList<Item>({ label, items, itemKey, itemClass, render }: LongListProps<Item>) {
  const blocks = useMemo(
    () => Array.from({ length: Math.ceil(items.length / blockItems) }, (_, block) => items.slice(block * blockItems, (block + 1) * blockItems)),
    [items],
  );
  return (
    <div role="list" aria-label={label}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the list.
        <Block key={index} isFirst={index === 0} count={block.length}>
          {() =>
            block.map((item, at) => (
              <div key={itemKey(item)} role="listitem" aria-setsize={items.length} aria-posinset={index * blockItems + at + 1} className={itemClass}>
                {render(item)}
              </div>
            ))
          }
        </Block>
      ))}
    </div>
  );
}

type BlockProps = { readonly isFirst: boolean; readonly count: number; readonly children: () => ReactNode };

function Block({ isFirst, count, children }: BlockProps) {
  const element = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(isFirst);
  const height = useRef<number | null>(null);
  useEffect(() => {
    const block = element.current;
    if (block === null) return;
    const observer = new IntersectionObserver(
      (seen) => {
        const isNear = seen.at(-1)?.isIntersecting === true;
        // What is typed in a block stays drawn, and its height is known when it goes.
        if (!isNear && block.contains(document.activeElement)) return;
        if (!isNear && block.childElementCount > 0) height.current = block.offsetHeight;
        setNear(isNear);
      },
      { root: scrollerOf(block), rootMargin: '800px 0px' },
    );
    observer.observe(block);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={element} role="presentation" style={near ? undefined : { blockSize: height.current ?? count * guessedHeight }}>
      {near ? children() : null}
    </div>
  );
}

/** The element that scrolls, so that a margin around what is in sight counts. */
function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return null;
}
