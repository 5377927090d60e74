import { type KeyboardEvent, useMemo, useState } from 'react';
import type { Assertion } from '../../core/model/assertion';
import type { Citation } from '../../core/model/page';
import type { ScanPage } from '../../core/model/scan';
import { turnOfPage } from '../../core/model/turn';
import { propertyOf } from '../../core/properties';
import type { DocumentWithScans } from '../../data/queries/documents';
import { pageIndexOf, sourceLabel } from '../../panels/citation/source-label';
import { DocumentViewer } from '../../panels/page-source/document-viewer';
import { RegionCrop } from '../../panels/page-source/region-crop';
import { useActionText } from '../../panels/record/use-action-text';
import { useSites } from '../../panels/status/value-words';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import looks from '../../ui/looks.module.css';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { NameReading } from './name-reading';
import { byWeight } from './page-choice';
import styles from './review.module.css';
import { type NameRegion, useNameRegion } from './use-name-region';

export type ReadingPlace = {
  readonly document: string;
  /** Index in the document's own order, from 0. */
  readonly page: number;
  /** Id of the value whose rectangle is shown. */
  readonly assertion: string | undefined;
};

type PagePaneProps = {
  readonly opened: DocumentWithScans;
  readonly place: ReadingPlace;
  readonly onPlace: (place: ReadingPlace) => void;
  /** The documents that can be read here, the one under review first. */
  readonly documents: readonly { readonly id: string; readonly label: string }[];
  /** Id of the record; null when the page is another man's, which is only looked at. */
  readonly soldier: string | null;
  /** The name shown of the man; may be empty. */
  readonly shownName: string;
  /** Live values of the man. */
  readonly assertions: readonly Assertion[];
};

/** The name cut out of the page, how it is read, the page it stands on, and its citation. */
export function PagePane({ opened, place, onPlace, documents, soldier, shownName, assertions }: PagePaneProps) {
  const text = useText();
  const sites = useSites();
  const { document, scans } = opened;
  const page = document.pages[place.page];
  const scan = scans.get(page?.scan ?? '');
  const ofDocument = useMemo(() => byWeight(assertions).filter(({ citation }) => citation?.document === document.id), [assertions, document]);
  const here = useMemo(() => ofDocument.filter(({ citation }) => pageIndexOf(document, citation?.page) === place.page), [ofDocument, document, place.page]);
  const names = ofDocument.filter(isName);
  const chosen =
    here.find(({ id, citation }) => id === place.assertion && citation?.region !== undefined) ?? here.find(({ citation }) => citation?.region !== undefined);
  const name = names.find(({ id }) => id === chosen?.id) ?? names[0];
  const drawing = useNameRegion({ document: document.id, page }, soldier ?? '', name);
  const drawn = drawing.region === null ? [] : [{ id: 'drawn', region: drawing.region, label: text('review.region.words') }];
  const cited = here.flatMap(({ id, citation, written }) => (citation?.region === undefined ? [] : [{ id, region: citation.region, label: written.text }]));
  const regions = [...drawn, ...cited];
  const cut = drawn[0] ?? cited.find(({ id }) => id === chosen?.id);
  const spellings = assertions.filter(isName).map(({ written }) => written.text);
  const hasRegion = names.some(({ citation }) => citation?.region !== undefined);
  const label = sourceLabel(document, sites.get(document.fields.site ?? ''), scan, page);
  const open = (citation: Citation) => onPlace({ ...place, page: Math.max(0, pageIndexOf(document, citation.page)) });
  return (
    <div className={classes(looks.pane, styles.page)}>
      {documents.length > 1 ? (
        <div className={styles.documents}>
          <Select
            label={text('review.document')}
            hideLabel
            choices={documents}
            value={document.id}
            onChange={(id) => onPlace({ document: id, page: 0, assertion: undefined })}
          />
        </div>
      ) : null}
      <figure className={styles.cut}>
        {cut === undefined || page === undefined || scan === undefined ? null : (
          <RegionCrop
            page={page}
            ratio={ratioOf(scan.pages[page.page])}
            size={scan.size}
            region={cut.region}
            label={text('review.crop', { what: cut.label })}
            turn={turnOfPage(scan, page.page)}
          />
        )}
        <figcaption className={styles.caption}>
          {name === undefined ? (
            <p className={looks.muted}>{text('review.noNameHere')}</p>
          ) : (
            <NameReading name={name} shown={shownName} spellings={spellings} />
          )}
          {cut === undefined || cut === drawn[0] || cut.id === name?.id ? null : <p className={styles.written}>« {cut.label} »</p>}
          {hasRegion || page === undefined || soldier === null ? null : <ShowName drawing={drawing} />}
        </figcaption>
      </figure>
      <div className={styles.viewer}>
        {document.pages.length === 0 ? (
          <div className={styles.padded}>
            <Notice kind="info">{text('review.noPages')}</Notice>
          </div>
        ) : (
          <DocumentViewer
            document={document}
            scans={scans}
            page={place.page}
            onPageChange={(index) => {
              const turned = document.pages[index];
              if (turned !== undefined) open({ document: document.id, page: turned });
            }}
            regions={regions}
            selectedRegion={place.assertion}
            onRegionPress={(assertion) => onPlace({ ...place, assertion })}
            drawing={drawing.drawing}
            onRegionDrawn={drawing.drawn}
            onDrawingEnd={drawing.end}
          />
        )}
      </div>
      <p className={styles.citation}>{label === '' ? text('review.noCitation') : label}</p>
    </div>
  );
}

/** An unknown page is taken for a sheet of A4. */
function ratioOf({ width, height }: ScanPage = { width: 210, height: 297 }): number {
  return height > 0 ? width / height : 1;
}

/** A name or an alias. */
function isName({ property }: Assertion): boolean {
  return propertyOf(property)?.valueType === 'name';
}

/** Where no rectangle is cited for the name: a way to draw one at once, and to say what stands in it. */
function ShowName({ drawing }: { readonly drawing: NameRegion }) {
  const text = useText();
  const actionText = useActionText();
  const [words, setWords] = useState('');
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter') drawing.say(words);
    else if (event.key === 'Escape') drawing.end();
  };
  return (
    <div className={styles.showName}>
      {drawing.region !== null ? (
        <>
          <TextField label={text('review.region.words')} written autoFocus value={words} onChange={setWords} onKeyDown={keys} />
          <Button size="small" kind="primary" onPress={() => drawing.say(words)} isDisabled={words.trim() === ''}>
            {text('ui.save')}
          </Button>
          <Button size="small" onPress={drawing.end}>
            {text('ui.cancel')}
          </Button>
        </>
      ) : drawing.drawing ? (
        <p role="status" className={looks.muted}>
          {text('review.region.how')}
        </p>
      ) : (
        <Button size="small" kind="quiet" icon="region" onPress={drawing.begin}>
          {text('review.region.draw')}
        </Button>
      )}
      {drawing.failure === null ? null : <Notice kind="error">{actionText(drawing.failure)}</Notice>}
    </div>
  );
}
