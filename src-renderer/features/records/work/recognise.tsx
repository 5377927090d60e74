import { useState } from 'react';
import type { Citation } from '../../../core/model/page';
import { propertyOf } from '../../../core/properties';
import { assertValue } from '../../../data/actions/assert-value';
import type { Reading } from '../../../panels/citation/reading';
import { draftKey } from '../../../panels/record/draft/drafts';
import { newDraft } from '../../../panels/record/draft/value-draft';
import { ValueForm } from '../../../panels/record/value-form';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import styles from './work.module.css';

/** On a photograph: "that is him" draws his face and asks in which words it is known to be his. */
export function Recognise({ soldier, reading }: { readonly soldier: string; readonly reading: Reading }) {
  const text = useText();
  const catalogue = useCatalogue();
  const [face, setFace] = useState<Citation | null>(null);
  const photo = propertyOf('photo');
  if (photo === undefined) return null;
  if (face !== null) {
    return (
      <div className={styles.recognise}>
        <ValueForm
          initial={newDraft(photo, reading.document)}
          citing={face}
          draftKey={draftKey(catalogue.id, soldier, 'face')}
          onSave={(assertion) => assertValue(catalogue, { soldier, assertion })}
          onClose={() => setFace(null)}
        />
      </div>
    );
  }
  return (
    <Button size="small" icon="region" onPress={() => reading.draw(reading.drawing ? null : (_, citation) => setFace(citation))}>
      {text(reading.drawing ? 'record.stopFrame' : 'record.thatIsHim')}
    </Button>
  );
}
