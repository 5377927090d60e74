import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Citation } from '../../../core/model/page';
import { shownAssertions } from '../../../core/summary/shown';
import { documentsByIds, scansByIds } from '../../../data/queries/documents';
import { evidenceOf } from '../../../data/queries/evidence';
import { allSites } from '../../../data/queries/sites';
import { type SoldierRecord, soldierRecord } from '../../../data/queries/soldier-record';
import type { ScanRow } from '../../../data/rows';
import { ReadingContext } from '../../../panels/citation/reading';
import { samePlace } from '../../../panels/citation/source-label';
import { FirstValues } from '../../../panels/record/first-values';
import { RecordPanel } from '../../../panels/record/record-panel';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { useNavigation } from '../../../panels/shell/navigation';
import { useRemembered } from '../../../panels/shell/remembered';
import { useShownKeys } from '../../../panels/shell/use-shown-keys';
import type { ShownRegion } from '../../../panels/viewer/region-layer';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { classes } from '../../../ui/classes';
import { EmptyState } from '../../../ui/empty-state';
import { IconButton, ToggleIconButton } from '../../../ui/icon-button';
import looks from '../../../ui/looks.module.css';
import { SplitPane } from '../../../ui/split-pane';
import { framedOn, openPage, pagesSpokenOf, workDocuments } from './pages';
import { ProvenanceSide } from './provenance-side';
import { ScanSide } from './scan-side';
import { useGoToPlace } from './use-go-to-place';
import { useKeptSide } from './use-kept-side';
import { askedPlace, sketchedPlace, useReadingDesk } from './use-reading-desk';
import { type FullSide, useWorkCommands } from './use-work-commands';
import styles from './work.module.css';

/** A scan narrower than this share of a small window has less room than a drawer needs. */
const drawerShare = 0.35;
const noScans: ReadonlyMap<string, ScanRow> = new Map();

/** Scan beside record: one man with his documents, or a new man beside the page he is read from. */
export function WorkScreen() {
  const text = useText();
  const catalogue = useCatalogue();
  const navigation = useNavigation();
  const { place, adjust } = navigation;
  const soldier = place.soldier ?? null;
  const loaded = useLiveQuery(
    async () => ({ id: soldier, record: soldier === null ? undefined : await soldierRecord(catalogue, soldier) }),
    [catalogue, soldier],
  );
  // Another man's rows must never stand under this man's place, not even for a frame.
  const current = loaded?.id === soldier ? loaded : undefined;
  // A record said to be another man is opened as that man.
  const man = current?.record?.soldier.id;
  const elsewhere = man !== undefined && man !== soldier;
  useEffect(() => {
    if (elsewhere) adjust({ soldier: man });
  }, [elsewhere, man, adjust]);
  if (current === undefined || elsewhere) return null;
  if (soldier !== null && current.record === undefined) {
    return (
      <EmptyState
        icon="person"
        heading={text('record.gone')}
        actions={<Button onPress={() => navigation.go({ screen: 'catalogue' })}>{text('record.toList')}</Button>}
      >
        {text('record.goneHint')}
      </EmptyState>
    );
  }
  return <WorkTable key={soldier ?? 'new'} soldier={soldier} record={current.record} />;
}

function WorkTable({ soldier, record }: { readonly soldier: string | null; readonly record: SoldierRecord | undefined }) {
  const text = useText();
  const keys = useShownKeys();
  const catalogue = useCatalogue();
  const navigation = useNavigation();
  const { place, adjust, go } = navigation;
  const [share, setShare] = useRemembered('records.work.share', 0.5);
  const [full, setFull] = useRemembered<FullSide>('records.work.full', null);
  const evidence = useLiveQuery(() => (soldier === null ? undefined : evidenceOf(catalogue, soldier)), [catalogue, soldier, record]);
  const siteList = useLiveQuery(() => allSites(catalogue), [catalogue]);
  const sites = useMemo(() => new Map((siteList ?? []).map((site) => [site.id, site] as const)), [siteList]);
  const brought = useLiveQuery(
    async () => (place.document === undefined ? undefined : (await documentsByIds(catalogue, [place.document])).get(place.document)),
    [catalogue, place.document],
  );
  const assertions = useMemo(() => [...(record?.assertions.values() ?? [])].flat(), [record]);
  const documents = useMemo(() => workDocuments(record?.attachments ?? [], record?.documents ?? new Map(), assertions, brought), [record, assertions, brought]);
  const scanIds = documents.flatMap(({ document }) => document.scans).join(' ');
  const scans = useLiveQuery(() => scansByIds(catalogue, scanIds.split(' ')), [catalogue, scanIds]) ?? noScans;
  const known = useMemo(() => new Map(documents.map(({ document }) => [document.id, document] as const)), [documents]);

  // A record opens on the page that bears the name it shows.
  const named = useMemo(
    () => (record === undefined ? undefined : shownAssertions('name', assertions, record.soldier.chosen)[0]?.citation),
    [record, assertions],
  );
  const shown = known.get(place.document ?? named?.document ?? '') ?? documents[0]?.document;
  const spoken = documents.find(({ document }) => document.id === shown?.id);
  const first = spoken === undefined ? 0 : pagesSpokenOf(spoken)[0];
  const page = shown?.pages[shown === undefined ? 0 : openPage(shown, place.document === undefined ? named?.page : place.page, first)];
  const open = useMemo<Citation | null>(() => (shown === undefined ? null : { document: shown.id, ...(page === undefined ? {} : { page }) }), [shown, page]);
  const desk = useReadingDesk({ open, documents: known, scans, sites });
  const { reading, sketched } = desk;
  useGoToPlace(assertions, desk.selected, reading.show);

  const regions = useMemo<readonly ShownRegion[]>(() => {
    if (open === null) return [];
    const framed = framedOn(assertions, open).flatMap(({ id, property, written, citation }) =>
      citation?.region === undefined
        ? []
        : [{ id, region: citation.region, label: text('record.regionLabel', { property: text(`properties.${property}`), value: written.text }) }],
    );
    if (sketched?.region !== undefined && samePlace(sketched, open)) {
      const { region } = sketched;
      // A correction has the place of the value it corrects until another is drawn.
      const others = framed.filter((one) => JSON.stringify(one.region) !== JSON.stringify(region));
      return [...others, { id: sketchedPlace, region, label: text('record.placeTyped') }];
    }
    const asked = place.region !== undefined && place.document === open.document && !framed.some(({ id }) => id === desk.selected);
    return asked && place.region !== undefined ? [...framed, { id: askedPlace, region: place.region, label: text('record.placeAsked') }] : framed;
  }, [assertions, open, place.region, place.document, desk.selected, sketched, text]);

  const provenanceOpen = shown !== undefined && place.panel === 'provenance';
  const toggleProvenance = useCallback(() => {
    // A man not made yet is himself a panel of the place: another one would close his form.
    if (soldier !== null) adjust({ panel: provenanceOpen ? undefined : 'provenance' });
  }, [soldier, provenanceOpen, adjust]);
  const toList = useCallback(() => go({ screen: 'catalogue' }), [go]);
  useWorkCommands({ full, setFull, toggleProvenance, toList });

  // Provenance is typed beside its scan, also where the scan stood alone.
  const scanAlone = full === 'scan' && !provenanceOpen;
  const frame = useRef<HTMLDivElement>(null);
  useKeptSide(full, frame);
  const scanSide = (
    <ScanSide
      soldier={soldier}
      desk={desk}
      reading={reading}
      documents={documents}
      scans={scans}
      regions={regions}
      selectedRegion={[sketchedPlace, desk.selected, askedPlace].find((id) => regions.some((region) => region.id === id)) ?? desk.selected}
      onProvenance={toggleProvenance}
    />
  );
  const recordSide = (
    <div className={classes(looks.pane, styles.recordFrame)}>
      <div className={styles.record} inert={provenanceOpen}>
        <div className={styles.tools}>
          <Button kind="quiet" size="small" icon="back" onPress={() => go({ screen: 'catalogue' })}>
            {text('record.toList')}
          </Button>
          <span className={styles.grow} />
          <ToggleIconButton
            name={text('record.scanAlone')}
            icon="document"
            shortcut={keys('F8')}
            size="small"
            selected={full === 'scan'}
            onChange={(on) => setFull(on ? 'scan' : null)}
          />
          <ToggleIconButton
            name={text('record.recordAlone')}
            icon="catalogue"
            shortcut={keys('F9')}
            size="small"
            selected={full === 'record'}
            onChange={(on) => setFull(on ? 'record' : null)}
          />
        </div>
        <section className={styles.recordSide} aria-label={text('record.recordSide')} data-pane="" tabIndex={-1}>
          {record === undefined ? (
            <div className={styles.newRecord}>
              <h1>{text('record.newMan')}</h1>
              <FirstValues soldier={null} onMade={(made) => go({ screen: 'catalogue', soldier: made, document: open?.document, page: open?.page })} />
            </div>
          ) : (
            <RecordPanel record={record} evidence={evidence} />
          )}
        </section>
      </div>
      {provenanceOpen && shown !== undefined ? (
        <ProvenanceSide
          name={record?.summary?.name || text('records.noName')}
          document={shown.id}
          page={shown.pages.length > 1 ? openPage(shown, page) + 1 : undefined}
          onClose={toggleProvenance}
        />
      ) : null}
    </div>
  );
  return (
    <ReadingContext value={reading}>
      <div ref={frame} className={styles.screen} {...(full === null && share > drawerShare ? { 'data-work-at-end': '' } : {})}>
        <SplitPane
          label={text('record.split')}
          share={scanAlone ? 1 : full === 'record' ? 0 : share}
          onShareChange={setShare}
          smallest={0.25}
          largest={0.75}
          start={
            scanAlone ? (
              <div className={classes(looks.pane, styles.recordFrame)}>
                <div className={styles.tools}>
                  <IconButton name={text('record.both')} icon="split" shortcut={keys('F8')} size="small" onPress={() => setFull(null)} />
                </div>
                {scanSide}
              </div>
            ) : (
              scanSide
            )
          }
          end={recordSide}
        />
      </div>
    </ReadingContext>
  );
}
