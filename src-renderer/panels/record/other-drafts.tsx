import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { useCatalogue } from '../shell/catalogue';
import { useNavigation } from '../shell/navigation';
import { draftKey, keptDraft, keptSlots } from './draft/drafts';
import styles from './form.module.css';

/** First records begun beside other documents and left: none is lost, and none is mixed with this one. */
export function OtherDrafts({ except }: { readonly except: string }) {
  const text = useText();
  const catalogue = useCatalogue();
  const { go } = useNavigation();
  const others = keptSlots(catalogue.id, null).filter((slot) => draftKey(catalogue.id, null, slot) !== except);
  if (others.length === 0) return null;
  return (
    <div className={styles.proposals}>
      <span className={styles.hint}>{text('record.otherDrafts')}</span>
      {others.map((slot) => {
        const { name, burial } = keptDraft(draftKey(catalogue.id, null, slot))?.values ?? {};
        const document = slot.slice(slot.indexOf(':') + 1);
        const said = name?.written.trim() || burial?.parts.plateText?.trim() || text('records.noName');
        return (
          <Button key={slot} size="small" onPress={() => go({ screen: 'catalogue', panel: 'new-soldier', ...(document === '' ? {} : { document }) })}>
            {said}
          </Button>
        );
      })}
    </div>
  );
}
