import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { droppedFiles } from '../panels/shell/dropped-files';
import { type FileIntake, FileIntakeContext } from '../panels/shell/file-intake';
import { useNavigation } from '../panels/shell/navigation';
import { useText } from '../text/use-text';
import { Icon } from '../ui/icon';
import styles from './file-intake.module.css';

/** Takes files dropped anywhere in the window; they wait until the inbox is there to take them. */
export function FileIntakeProvider({ children }: { readonly children: ReactNode }) {
  const { goToScreen } = useNavigation();
  const text = useText();
  const taker = useRef<((files: readonly File[]) => void) | null>(null);
  const waiting = useRef<readonly File[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const [dragging, setDragging] = useState(false);

  const intake = useMemo<FileIntake>(
    () => ({
      take: (next) => {
        taker.current = next;
        const files = waiting.current;
        if (next === null || files.length === 0) return;
        waiting.current = [];
        next(files);
      },
      offer: (files) => {
        if (files.length === 0) return;
        if (taker.current !== null) taker.current(files);
        else {
          waiting.current = [...waiting.current, ...files];
          goToScreen('inbox');
        }
      },
      pick: () => input.current?.click(),
    }),
    [goToScreen],
  );

  useEffect(() => followDrags(setDragging, intake.offer), [intake]);

  return (
    <FileIntakeContext value={intake}>
      {children}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={text('app.pick-files')}
        accept=".pdf,.tif,.tiff,.jpg,.jpeg,.png,application/pdf,image/tiff,image/jpeg,image/png"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          intake.offer(files);
        }}
      />
      {dragging ? (
        <div className={styles.drop} aria-hidden="true">
          <div className={styles.words}>
            <Icon name="inbox" className={styles.drawing ?? ''} />
            {text('app.drop-here')}
          </div>
        </div>
      ) : null}
    </FileIntakeContext>
  );
}

/**
 * A drag enters and leaves every element on its way, hence the count. Other drags, inside the page, are left alone; a part
 * of the page that takes dropped files itself stops the event's propagation.
 */
function followDrags(setDragging: (dragging: boolean) => void, offer: (files: readonly File[]) => void): () => void {
  let depth = 0;
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  const set = (next: number) => {
    depth = Math.max(0, next);
    setDragging(depth > 0);
  };
  const enter = (event: DragEvent) => (hasFiles(event) ? set(depth + 1) : undefined);
  const leave = (event: DragEvent) => (hasFiles(event) ? set(depth - 1) : undefined);
  const over = (event: DragEvent) => (hasFiles(event) ? event.preventDefault() : undefined);
  const end = () => set(0);
  const drop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    const transfer = event.dataTransfer;
    if (transfer !== null) void droppedFiles(transfer).then(offer);
  };
  window.addEventListener('drop', end, { capture: true });
  window.addEventListener('dragenter', enter);
  window.addEventListener('dragleave', leave);
  window.addEventListener('dragover', over);
  window.addEventListener('drop', drop);
  return () => {
    window.removeEventListener('dragenter', enter);
    window.removeEventListener('dragleave', leave);
    window.removeEventListener('dragover', over);
    window.removeEventListener('drop', drop);
    window.removeEventListener('drop', end, { capture: true });
  };
}
