import type { Site } from '../../core/model/others';
import { citationOf } from '../../core/provenance/citation';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { CarryOver } from './carried';

type CarryOverOfferProps = { readonly carry: CarryOver; readonly sites: ReadonlyMap<string, Site>; readonly onTake: () => void };

/** Offers what the document described last and these have in common, when it would fill a place or a cote; one press, and undoable. */
export function CarryOverOffer({ carry, sites, onTake }: CarryOverOfferProps) {
  const text = useText();
  const { fields, from } = carry;
  if (from === undefined || (fields.site === undefined && fields.coteAsWritten === undefined)) return null;
  const { piece: _piece, folio: _folio, page: _page, imageNumber: _image, ...box } = from.fields;
  return (
    <Notice
      kind="info"
      actions={
        <Button size="small" onPress={onTake}>
          {text('provenance-editor.take')}
        </Button>
      }
    >
      {text('provenance-editor.sameBox', { citation: citationOf(box, sites.get(box.site ?? '')) })}
    </Notice>
  );
}
