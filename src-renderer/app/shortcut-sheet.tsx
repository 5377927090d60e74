import { ShortcutList } from '../panels/shell/shortcut-list';
import { useText } from '../text/use-text';
import { Dialog } from '../ui/dialog';

export function ShortcutSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const text = useText();
  return (
    <Dialog heading={text('commands.shortcuts')} isOpen={isOpen} onClose={onClose} closeLabel={text('ui.close')} size="large">
      <ShortcutList />
    </Dialog>
  );
}
