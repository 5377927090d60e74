import type { Scan } from '../../core/model/scan';
import { turnOfPage } from '../../core/model/turn';
import { ThumbnailImage } from '../viewer/thumbnail-image';
import { useThumbnail } from './use-thumbnail';

/** A page of an original in small; the words beside it say which page it is. */
export function PageThumbnail({ scan, page }: { readonly scan: Scan; readonly page: number }) {
  const thumbnail = useThumbnail(scan.id, page, scan.size);
  return <ThumbnailImage blob={typeof thumbnail === 'string' ? undefined : thumbnail} alt="" turn={turnOfPage(scan, page)} />;
}
