import { useMemo, useState } from 'react';
import type { Citation } from '../../../core/model/page';
import { partMen } from '../../../data/actions/part-men';
import { ownRecordsOf } from '../../../panels/record/own-records';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { useCommandRegister } from '../../../panels/shell/commands';
import { useNavigation } from '../../../panels/shell/navigation';
import { useToasts } from '../../../panels/shell/toasts';
import { useText } from '../../../text/use-text';
import { Checkbox } from '../../../ui/checkbox';
import looks from '../../../ui/looks.module.css';
import { Notice } from '../../../ui/notice';
import { AnswerForm } from './answer-form';
import { MenAfter } from './men-after';
import { outcomeOf } from './outcome';
import { OutcomePanel } from './outcome-panel';
import { PartRecords } from './part-records';
import { bothSides, sideNames } from './part-sides';
import { PieceList } from './piece-list';
import { type Piece, piecesOf } from './pieces';
import { presetsOf, recordThatStays } from './presets';
import { evidenceOfSide, type Given, manOfRows, marksCut, movesOf, presetSides, type Sides, sideOf } from './sides';
import type { ManRead } from './two-men';
import { useSources } from './use-sources';
import { WithPage } from './with-page';

/** Which records are whose, to whom goes what was written since they were joined, and how both men stand then. */
export function PartTable({ man: { record, evidence } }: { readonly man: ManRead }) {
  const text = useText();
  const catalogue = useCatalogue();
  const toasts = useToasts();
  const register = useCommandRegister();
  const { go } = useNavigation();
  const ids = useMemo(() => record.records.map(({ id }) => id), [record]);
  const pieces = useMemo(() => piecesOf(record), [record]);
  const [records, setRecords] = useState<Sides>(() => presetSides(ids, record.marks, recordThatStays(record, pieces)));
  const [said, setSaid] = useState<Sides>(new Map());
  const [all, setAll] = useState(false);
  const [distinct, setDistinct] = useState(false);
  const [shown, setShown] = useState<Citation | null>(null);
  const sources = useSources(record.documents, setShown);
  const own = useMemo(() => ownRecordsOf(record), [record]);
  const given = useMemo<Given>(() => ({ records, said, presets: presetsOf(pieces, records, record.marks, said) }), [pieces, records, record, said]);
  const noteOf = ({ id }: Piece) => {
    const why = said.has(id) ? undefined : given.presets.get(id)?.why;
    return why === undefined || why === 'own' ? undefined : { text: text(`merge.why.${why}`), isGuess: why === 'guess' };
  };
  const cut = useMemo(() => marksCut(ids, record.marks, records), [ids, record, records]);
  const since = cut.map(({ createdAt }) => createdAt).sort()[0] ?? '';
  const listed = pieces.filter((piece) => all || piece.createdAt >= since || said.has(piece.id) || given.presets.get(piece.id)?.why !== 'own');
  const guesses = pieces.filter((piece) => noteOf(piece)?.isGuess === true).length;
  const after = useMemo(() => {
    const rowsOf = (side: (typeof bothSides)[number]) => record.records.filter(({ id }) => records.get(id) === side);
    if (bothSides.some((side) => rowsOf(side).length === 0)) return null;
    return bothSides.map((side) => evidenceOfSide(evidence, manOfRows(rowsOf(side)), ({ id, soldier }) => sideOf({ id, record: soldier }, given) === side));
  }, [records, given, evidence, record]);
  const outcome = useMemo(() => (after === null ? null : outcomeOf([evidence], after)), [evidence, after]);
  const names = sideNames(after ?? [evidence, evidence], text('records.noName'));
  const agentOf = (id: string) => record.agents.find((agent) => agent.id === id)?.name || text('record.unknownPerson');
  const decidedSince = record.soldier.status.filter(({ wall }) => wall >= since).length;

  async function part(reason: string) {
    const leaving = ids.filter((id) => records.get(id) === 'leaving');
    const done = await partMen(catalogue, { soldier: record.soldier.id, leaving, reason, moves: movesOf(pieces, given), distinct });
    if (!done.ok) return done;
    toasts.done(text('merge.parted', { first: names.staying, second: names.leaving }), () => register.run('undo'));
    go({ screen: 'catalogue', soldier: done.value.staying });
    return done;
  }
  return (
    <WithPage
      heading={text('merge.partHeading')}
      label={text('merge.partLabel')}
      soldier={record.soldier.id}
      documents={record.documents}
      shown={shown}
      onShow={setShown}
      foot={
        <AnswerForm label={text('merge.part')} verb={text('merge.part')} icon="split" blocked={after === null ? text('merge.oneEach') : ''} onAnswer={part}>
          {() => (
            <Checkbox isSelected={distinct} onChange={setDistinct}>
              {text('merge.markDistinct')}
            </Checkbox>
          )}
        </AnswerForm>
      }
    >
      <PartRecords records={own} sides={records} joining={cut} agentOf={agentOf} onSide={(id, side) => setRecords(new Map(records).set(id, side))} />
      {after === null ? null : <MenAfter men={bothSides.map((side, index) => ({ label: text(`merge.man.${side}`), evidence: after[index] ?? evidence }))} />}
      {outcome === null ? null : <OutcomePanel outcome={outcome} />}
      <Checkbox isSelected={all} onChange={setAll}>
        {text('merge.showAll', { count: pieces.length })}
      </Checkbox>
      {guesses === 0 ? null : <Notice kind="info">{text('merge.guesses', { count: guesses })}</Notice>}
      {listed.length === 0 ? <p className={looks.muted}>{text('merge.nothingSince')}</p> : null}
      <PieceList
        pieces={listed}
        sides={names}
        sideOf={(piece) => sideOf(piece, given)}
        noteOf={noteOf}
        onSide={(some, side) => setSaid(new Map([...said, ...some.map(({ id }) => [id, side] as const)]))}
        whoOf={agentOf}
        sources={sources}
        documents={record.documents}
      />
      {decidedSince === 0 ? null : (
        <p className={looks.muted}>
          {text('merge.decisionsStay', { count: decidedSince, name: own.find(({ id }) => id === ids[0])?.name || text('records.noName') })}
        </p>
      )}
    </WithPage>
  );
}
