import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Citation } from '../../../core/model/page';
import { type Face, facesOn } from '../../../data/queries/faces';
import { useCatalogue } from '../../../panels/shell/catalogue';
import type { ShownRegion } from '../../../panels/viewer/region-layer';
import { useText } from '../../../text/use-text';

const noFaces: readonly Face[] = [];

/** The page's regions with those who were recognised on it, each under his name; `faceOf` tells whose region was pressed, of another man than this one. */
export function useFaces(soldier: string | null, open: Citation | null, regions: readonly ShownRegion[]) {
  const text = useText();
  const catalogue = useCatalogue();
  const { document, page } = open ?? {};
  const scan = page?.scan;
  const index = page?.page;
  const faces =
    useLiveQuery(
      async () => (document === undefined || scan === undefined || index === undefined ? noFaces : facesOn(catalogue, document, { scan, page: index })),
      [catalogue, document, scan, index],
    ) ?? noFaces;
  const shown = useMemo<readonly ShownRegion[]>(() => {
    const labelOf = ({ name }: Face) => text('record.face', { name: name || text('records.noName') });
    const named = regions.map((region) => {
      const face = faces.find(({ id }) => id === region.id);
      return face === undefined ? region : { ...region, label: labelOf(face) };
    });
    const others = faces.filter(({ id }) => !regions.some((region) => region.id === id));
    return [...named, ...others.map((face) => ({ id: face.id, region: face.region, label: labelOf(face) }))];
  }, [faces, regions, text]);
  const faceOf = (region: string) => faces.find(({ id, man }) => id === region && man !== soldier);
  return { shown, faceOf };
}
