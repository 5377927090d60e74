import { useState } from 'react';
import { useNavigation } from '../../../panels/shell/navigation';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { SplitTable } from './split-table';
import { useMan } from './use-man';

/** One record of which a part is another man's, who is made of it or is there already. */
export function SplitScreen({ man }: { readonly man: string }) {
  const text = useText();
  const { go } = useNavigation();
  const [other, setOther] = useState<string | null>(null);
  const read = useMan(man);
  const target = useMan(other);
  if (read === undefined) return null;
  if (read === null) {
    return (
      <EmptyState icon="person" heading={text('record.gone')} actions={<Button onPress={() => go({ screen: 'catalogue' })}>{text('record.toList')}</Button>}>
        {text('record.goneHint')}
      </EmptyState>
    );
  }
  return <SplitTable man={read} other={target ?? null} onOther={setOther} />;
}
