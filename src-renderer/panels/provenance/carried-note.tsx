import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import styles from './provenance-editor.module.css';

/** Stands under a field that was taken over from the document before, with the press that takes it out again. */
export function CarriedNote({ field, onDrop }: { readonly field: string; readonly onDrop: () => void }) {
  const text = useText();
  return (
    <p className={styles.carried}>
      <Icon name="link" />
      {text('provenance-editor.carried')}
      <Button size="small" kind="quiet" aria-label={text('provenance-editor.dropNamed', { field })} onPress={onDrop}>
        {text('provenance-editor.drop')}
      </Button>
    </p>
  );
}
