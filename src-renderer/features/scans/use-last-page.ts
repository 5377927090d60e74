import { useRemembered } from '../../panels/shell/remembered';

/** Documents of which the page is remembered; of more, the one left longest ago is forgotten. */
const mostKept = 300;

type Kept = readonly (readonly [document: string, page: number])[];

/** The page at which a document was last read, from 0, through restarts: nobody turns a register of 2,000 pages twice. */
export function useLastPage(document: string, pages: number): readonly [number, (page: number) => void] {
  const [kept, setKept] = useRemembered<Kept>('inbox.pages', []);
  const last = kept.find(([id]) => id === document)?.[1] ?? 0;
  const keep = (page: number) => setKept([...kept.filter(([id]) => id !== document), [document, page] as const].slice(-mostKept));
  return [Math.min(last, Math.max(0, pages - 1)), keep];
}
