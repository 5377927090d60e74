import { useMemo, useState } from 'react';
import type { Evidence } from '../../../core/evidence/evidence';
import type { Citation } from '../../../core/model/page';
import { pageIndexOf } from '../../../panels/citation/source-label';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { useCommandRegister } from '../../../panels/shell/commands';
import { useNavigation } from '../../../panels/shell/navigation';
import { useToasts } from '../../../panels/shell/toasts';
import { useText } from '../../../text/use-text';
import { Checkbox } from '../../../ui/checkbox';
import { AnswerForm } from './answer-form';
import { asOneMan } from './as-one-man';
import { MenAfter, nameShown } from './men-after';
import { OtherMan } from './other-man';
import { outcomeOf } from './outcome';
import { OutcomePanel } from './outcome-panel';
import { PageChoice } from './page-choice';
import { PieceList } from './piece-list';
import { piecesOf } from './pieces';
import { evidenceOfSide, type ManSide } from './sides';
import { splitOff } from './split-off';
import { pageKey, planSplit, type Said } from './splitting';
import type { ManRead } from './two-men';
import { useSources } from './use-sources';
import { WithPage } from './with-page';

type SplitTableProps = {
  readonly man: ManRead;
  /** The man who takes it; null while he is to be made. */
  readonly other: ManRead | null;
  readonly onOther: (man: string | null) => void;
};

/** What of a man is another's: values, documents, single pages; and how both men stand then. */
export function SplitTable({ man: { record, evidence }, other, onOther }: SplitTableProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const toasts = useToasts();
  const register = useCommandRegister();
  const { go } = useNavigation();
  const [said, setSaid] = useState<Said>(new Map());
  const [distinct, setDistinct] = useState(true);
  const [shown, setShown] = useState<Citation | null>(null);
  const sources = useSources(record.documents, setShown);
  const pieces = useMemo(() => piecesOf(record), [record]);
  const plan = useMemo(
    () =>
      planSplit(pieces, said, ({ value: { citation } }) => {
        const document = record.documents.get(citation?.document ?? '');
        const page = document === undefined ? -1 : pageIndexOf(document, citation?.page);
        return page < 0 ? undefined : page;
      }),
    [pieces, said, record],
  );
  const after = useMemo(() => {
    const leaves = ({ id }: { readonly id: string }) => plan.sides.get(id) === 'leaving';
    const rest = evidenceOfSide(evidence, { soldier: evidence.soldier, records: evidence.records ?? [] }, (row) => !leaves(row));
    const taken = evidenceOfSide(evidence, { soldier: madeOf(evidence), records: ['new'] }, leaves);
    const pages = plan.pages.flatMap(({ attachment, pages: some }) =>
      evidence.attachments.filter(({ id }) => id === attachment).map((row) => ({ ...row, id: `${row.id} leaving`, pages: some, status: [] })),
    );
    const gone = { ...taken, attachments: [...taken.attachments, ...pages] };
    return [rest, other === null ? gone : { ...asOneMan(other.evidence, gone), soldier: other.evidence.soldier, records: other.evidence.records }];
  }, [plan, evidence, other]);
  const outcome = useMemo(
    () => (other === null ? outcomeOf([evidence], after) : outcomeOf([evidence, other.evidence], after, [[evidence], [other.evidence]])),
    [evidence, other, after],
  );
  const nothing = plan.entities.length + plan.pages.length === 0;
  const sides = { staying: text('merge.stays'), leaving: text('merge.leaves') };
  const say = (keys: readonly string[], side: ManSide) => setSaid(new Map([...said, ...keys.map((key) => [key, side] as const)]));

  async function split(reason: string) {
    const done = await splitOff(catalogue, { soldier: record.soldier.id, plan, to: other?.record.soldier.id ?? null, reason, distinct });
    if (!done.ok) return done;
    const names = after.map((one) => nameShown(one) || text('records.noName'));
    toasts.done(text('merge.splitDone', { first: names[0] ?? '', second: names[1] ?? '' }), () => register.run('undo'));
    go({ screen: 'catalogue', soldier: done.value.soldier });
    return done;
  }
  return (
    <WithPage
      heading={text('merge.splitHeading', { name: record.summary?.name || text('records.noName') })}
      label={text('merge.splitLabel')}
      soldier={record.soldier.id}
      documents={record.documents}
      shown={shown}
      onShow={setShown}
      foot={
        <AnswerForm
          label={text('merge.splitVerb')}
          verb={text('merge.splitVerb')}
          icon="split"
          blocked={nothing ? text('merge.nothingLeaves') : ''}
          onAnswer={split}
        >
          {() => (
            <Checkbox isSelected={distinct} onChange={setDistinct}>
              {text('merge.markDistinct')}
            </Checkbox>
          )}
        </AnswerForm>
      }
    >
      <OtherMan man={record.soldier.id} other={other} onOther={onOther} />
      <MenAfter men={(['stays', 'leaves'] as const).map((label, index) => ({ label: text(`merge.${label}`), evidence: after[index] ?? evidence }))} />
      <OutcomePanel outcome={outcome} />
      <PieceList
        pieces={pieces}
        sides={sides}
        sideOf={({ id }) => plan.sides.get(id) ?? 'staying'}
        onSide={(some, side) =>
          say(
            some.flatMap((piece) => [piece.id, ...(piece.kind === 'document' ? piece.pages.map((page) => pageKey(piece.id, page)) : [])]),
            side,
          )
        }
        followsOf={({ id }) => (plan.withPage.has(id) ? text('merge.withPage') : undefined)}
        sources={sources}
        documents={record.documents}
        pagesOf={(piece) =>
          piece.pages.length < 2 ? null : <PageChoice piece={piece} documents={record.documents} said={said} sources={sources} onSide={say} />
        }
      />
    </WithPage>
  );
}

function madeOf({ soldier }: Evidence): Evidence['soldier'] {
  return { id: 'new', createdAt: soldier.createdAt, agent: soldier.agent, status: [], chosen: {} };
}
