import { useState } from 'react';
import { nameFormsOf } from '../../core/candidates/compare-forms';
import type { ManProfile } from '../../core/model/profile';
import type { QuarterTurn } from '../../core/model/scan';
import type { Attachment } from '../../core/model/soldier';
import { turnOfPage } from '../../core/model/turn';
import { pagesOf, splitAttachment } from '../../data/actions/split-attachment';
import type { DocumentWithScans } from '../../data/queries/documents';
import { useCandidates } from '../../panels/candidates/use-candidates';
import { ReasonField } from '../../panels/decision/reason-field';
import { useThumbnail } from '../../panels/page-source/use-thumbnail';
import { useActionText } from '../../panels/record/use-action-text';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useCommandRegister } from '../../panels/shell/commands';
import { useToasts } from '../../panels/shell/toasts';
import { ThumbnailImage } from '../../panels/viewer/thumbnail-image';
import { useText } from '../../text/use-text';
import { Checkbox } from '../../ui/checkbox';
import { Notice } from '../../ui/notice';
import { RadioGroup } from '../../ui/radio-group';
import styles from './review.module.css';
import { TaskForm } from './task-form';

const newMan = 'new';

type SplitPagesProps = {
  readonly attachment: Attachment;
  readonly opened: DocumentWithScans;
  readonly profile: ManProfile | undefined;
  readonly onShowPage: (page: number) => void;
  readonly onClose: (split: boolean) => void;
};

/** Which pages of a claim speak of another man, and of whom: a candidate, or a man without a record yet. */
export function SplitPages({ attachment, opened, profile, onShowPage, onClose }: SplitPagesProps) {
  const text = useText();
  const toasts = useToasts();
  const register = useCommandRegister();
  const catalogue = useCatalogue();
  const actionText = useActionText();
  const { candidates } = useCandidates(profile ?? null);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [other, setOther] = useState(newMan);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const pages = pagesOf(attachment, opened.document);
  const split = async () => {
    if (chosen.length === 0 || chosen.length === pages.length) return setProblem(text('review.split.choose'));
    const soldier = other === newMan ? null : other;
    const done = await splitAttachment(catalogue, { attachment: attachment.id, pages: chosen, soldier, reason: reason.trim() });
    if (!done.ok) return setProblem(actionText(done.failure));
    toasts.done(text('review.split.done', { count: chosen.length }), () => register.run('undo'));
    onClose(true);
  };
  const toggle = (page: number, isChosen: boolean) => {
    setChosen(isChosen ? [...chosen, page] : chosen.filter((one) => one !== page));
    setProblem(null);
    onShowPage(page);
  };
  return (
    <TaskForm verb={text('review.split')} onDo={() => void split()} onGiveUp={() => onClose(false)}>
      <h3>{text('review.split.which')}</h3>
      <div className={styles.thumbnails}>
        {pages.map((page) => {
          const { scan, page: number } = opened.document.pages[page] ?? { scan: '', page: 0 };
          return (
            <Checkbox key={page} isSelected={chosen.includes(page)} onChange={(isChosen) => toggle(page, isChosen)}>
              <span className={styles.thumbnail}>
                <Thumbnail
                  scan={scan}
                  page={number}
                  size={opened.scans.get(scan)?.size ?? 0}
                  turn={turnOfPage(opened.scans.get(scan), number)}
                  label={text('review.split.page', { page: page + 1 })}
                />
                <span>{page + 1}</span>
              </span>
            </Checkbox>
          );
        })}
      </div>
      <RadioGroup
        label={text('review.split.who')}
        choices={[
          ...candidates.map(({ profile: man }) => ({ id: man.id, label: nameFormsOf(man)[0] ?? text('review.noName') })),
          { id: newMan, label: text('review.split.newMan'), help: text('review.split.newMan.help') },
        ]}
        value={other}
        onChange={setOther}
      />
      <ReasonField value={reason} onChange={setReason} onEnter={() => void split()} problem={null} label={text('review.split.reason')} />
      {problem === null ? null : <Notice kind="error">{problem}</Notice>}
    </TaskForm>
  );
}

type ThumbnailProps = { readonly scan: string; readonly page: number; readonly size: number; readonly turn: QuarterTurn; readonly label: string };

function Thumbnail({ scan, page, size, turn, label }: ThumbnailProps) {
  const state = useThumbnail(scan, page, size);
  return <ThumbnailImage blob={state instanceof Blob ? state : undefined} alt={label} turn={turn} />;
}
