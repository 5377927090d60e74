import { useText } from '../../text/use-text';
import { IconButton } from '../../ui/icon-button';
import { useShownKeys } from '../shell/use-shown-keys';
import { doInLine, type LineDeed } from './line-deeds';
import styles from './transcription.module.css';
import type { PageText } from './use-page-text';

const tools = [
  { deed: 'split', icon: 'split', shortcut: 'Shift+Enter' },
  { deed: 'joinNext', icon: 'link', shortcut: 'Delete' },
  { deed: 'insert', icon: 'add', shortcut: 'Alt+Enter' },
  { deed: 'remove', icon: 'trash', shortcut: 'Alt+Delete' },
] as const satisfies readonly { readonly deed: LineDeed; readonly icon: string; readonly shortcut: string }[];

/** What can be done with the line that is read now, besides writing in it. */
export function LineTools({ pageText }: { readonly pageText: PageText }) {
  const text = useText();
  const keys = useShownKeys();
  const { line, lines, editable } = pageText;
  const caretIn = (index: number): number => {
    const field = document.querySelector<HTMLTextAreaElement>(`textarea[data-line="${index}"]`);
    return field?.selectionStart ?? Math.floor((lines[index]?.text.length ?? 0) / 2);
  };
  return (
    <div className={styles.lineTools} role="toolbar" aria-label={text('transcription.lineTools')}>
      {tools.map(({ deed, icon, shortcut }) => (
        <IconButton
          key={deed}
          name={text(`transcription.deed.${deed}`)}
          icon={icon}
          shortcut={keys(shortcut)}
          size="small"
          isDisabled={line === null || !editable || (deed === 'joinNext' && line === lines.length - 1)}
          onPress={() => {
            if (line !== null) doInLine(pageText, deed, line, caretIn(line), undefined);
          }}
        />
      ))}
    </div>
  );
}
