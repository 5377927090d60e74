import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TranscribedLine } from '../model/transcription';
import type { PageToWrite } from './page-file';
import { outlineOf } from './points';
import { bareName, fitsPage, readPageFile } from './read-page-file';
import { storedLines } from './storing';
import { writeAlto } from './write-alto';
import { writePageXml } from './write-page-xml';
import { readXml } from './xml/read-xml';

const scans = join(import.meta.dirname, '../../../../shared/fixtures/scans');
const size = { width: 2480, height: 3508 };
const across = fc.integer({ min: 0, max: size.width });
const down = fc.integer({ min: 0, max: size.height });
const point = fc.record({ x: across, y: down }).map(({ x, y }) => ({ x: x / size.width, y: y / size.height }));
const box = fc
  .tuple(across, down, fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 90 }))
  .filter(([x, y, width, height]) => x + width <= size.width && y + height <= size.height)
  .map(([x, y, width, height]) => ({ x: x / size.width, y: y / size.height, width: width / size.width, height: height / size.height }));
const polygon = box.map((made) => ({ ...made, polygon: outlineOf(made).slice(0, 3) }));
const words = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '&', '<', '"', 'Қ', 'ж', '\t', '𐐷', ']]>', '’'), maxLength: 20 });
const line: fc.Arbitrary<TranscribedLine> = fc.record(
  { text: words, region: fc.oneof(box, polygon), baseline: fc.array(point, { minLength: 2, maxLength: 5 }), confidence: fc.constantFrom(0, 0.5, 0.987, 1) },
  { requiredKeys: ['text'] },
);
const engine = fc.option(fc.constant({ name: 'Tesseract & Cie', version: '5.3.4', languages: ['fra', 'deu'] }), { nil: undefined });
const page = fc.record({ lines: fc.array(line, { maxLength: 8 }), engine }).map(({ lines, engine: by }): PageToWrite => {
  const stored = storedLines([{ text: 'première ligne' }, ...lines]);
  if (!stored.ok) throw new Error(stored.failure.why);
  return { imageName: 'GR 16 P 431207 & suite.jpg', size, lines: stored.value, engine: by, writtenAt: '2026-11-21T18:00:00Z' };
});
/** What a file gives back, kept as the catalogue keeps it. */
const readBack = (xml: string) => {
  const read = readPageFile(xml);
  if (!read.ok) throw new Error(`${read.failure.why}\n${xml}`);
  const [page] = read.value;
  const stored = storedLines(page.lines);
  return { ...page, lines: stored.ok ? stored.value : [] };
};

describe('a page written to a file and read again', () => {
  test.each(['2013-07-15', '2019-07-15'] as const)('PAGE XML of %s: the same lines, places and confidence, in the same order', (version) => {
    fc.assert(
      fc.property(page, (made) => {
        const back = readBack(writePageXml({ ...made, language: 'ru' }, version));
        expect(back).toMatchObject({ format: 'page', version, imageName: made.imageName, size, lines: made.lines, language: 'ru' });
        expect(back.engine).toEqual(version === '2019-07-15' ? made.engine : undefined);
      }),
      { numRuns: 60 },
    );
  });

  test('ALTO: the same lines, places and confidence, what read them and in which language', () => {
    fc.assert(
      fc.property(page, (made) => {
        const back = readBack(writeAlto({ ...made, language: 'fr' }));
        expect(back).toMatchObject({ format: 'alto', version: 'v4', imageName: made.imageName, size, lines: made.lines, language: 'fr' });
        expect(back.engine).toEqual(made.engine);
      }),
      { numRuns: 60 },
    );
  });
});

describe('files of others', () => {
  test('PAGE: reading order, nested regions, Transkribus’ order of lines, several readings, words without a line', () => {
    const xml = `<?xml version="1.0"?><!-- été --><p:PcGts xmlns:p="http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15"><p:Page imageFilename="a.tif" imageWidth="1000" imageHeight="2000">
      <p:ReadingOrder><p:OrderedGroup id="o"><p:RegionRefIndexed index="1" regionRef="r1"/><p:RegionRefIndexed index="0" regionRef="r2"/></p:OrderedGroup></p:ReadingOrder>
      <p:TextRegion id="r1"><p:Coords points="0,0 10,0 10,10"/>
        <p:TextLine id="a" custom="readingOrder {index:1;}"><p:TextEquiv><p:Unicode>quatre</p:Unicode></p:TextEquiv></p:TextLine>
        <p:TextLine id="b" custom="readingOrder {index:0;}"><p:Coords points="100,200 300,200 300,240 100,240"/><p:TextEquiv index="1"><p:Unicode>mal</p:Unicode></p:TextEquiv><p:TextEquiv index="0" conf="0.9"><p:Unicode>trois &#233;</p:Unicode></p:TextEquiv></p:TextLine></p:TextRegion>
      <p:TableRegion id="t"><p:TextRegion id="r2"><p:TextLine id="c"><p:Word id="w"><p:TextEquiv><p:Unicode>un</p:Unicode></p:TextEquiv></p:Word><p:Word id="x"><p:TextEquiv><p:Unicode>deux</p:Unicode></p:TextEquiv></p:Word></p:TextLine></p:TextRegion></p:TableRegion>
    </p:Page></p:PcGts>`;
    const { lines } = readBack(xml);
    expect(lines.map(({ text }) => text)).toEqual(['un deux', 'trois é', 'quatre']);
    expect(lines[1]).toEqual({ text: 'trois é', region: { x: 0.1, y: 0.1, width: 0.2, height: 0.02 }, confidence: 0.9 });
  });

  test('ALTO 2 in tenths of millimetres: blanks and hyphens as said, a baseline as a number, the engine of OCRProcessing', () => {
    const xml = `<alto xmlns="http://www.loc.gov/standards/alto/ns-v2#"><Description><MeasurementUnit>mm10</MeasurementUnit><sourceImageInformation><fileName>x/0001.tif</fileName></sourceImageInformation>
      <OCRProcessing ID="o"><preProcessingStep><processingSoftware><softwareName>Cleaner</softwareName></processingSoftware></preProcessingStep><ocrProcessingStep><processingSoftware><softwareName>FineReader</softwareName><softwareVersion>8.1</softwareVersion></processingSoftware></ocrProcessingStep></OCRProcessing></Description>
      <Layout><Page ID="p" WIDTH="2000" HEIGHT="3000"><TopMargin/><PrintSpace><ComposedBlock ID="c"><TextBlock ID="b" language="de">
      <TextLine HPOS="200" VPOS="300" WIDTH="400" HEIGHT="30" BASELINE="325"><String CONTENT="Kriegs" WC="0.5"/><SP/><String CONTENT="gefan" WC="1"/><HYP CONTENT="-"/></TextLine>
      <TextLine HPOS="200" VPOS="360" WIDTH="400" HEIGHT="30"><String CONTENT="gener"/><String CONTENT="Nr."/></TextLine>
      </TextBlock></ComposedBlock></PrintSpace></Page></Layout></alto>`;
    const read = readBack(xml);
    expect(read).toMatchObject({ version: 'v2', imageName: 'x/0001.tif', language: 'de', engine: { name: 'FineReader', version: '8.1', languages: [] } });
    expect(read.lines).toEqual([
      {
        text: 'Kriegs gefan-',
        region: { x: 0.1, y: 0.1, width: 0.2, height: 0.01 },
        baseline: [
          { x: 0.1, y: 0.108333 },
          { x: 0.3, y: 0.108333 },
        ],
        confidence: 0.75,
      },
      { text: 'gener Nr.', region: { x: 0.1, y: 0.12, width: 0.2, height: 0.01 } },
    ]);
    expect(bareName(read.imageName)).toBe(bareName('0001.page.xml'));
    expect([fitsPage(read, { width: 1000, height: 1500 }), fitsPage(read, { width: 1500, height: 1000 }), fitsPage(read, undefined)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test.skipIf(!existsSync(scans))('each transcription of the shared scans has lines with their places on the page', () => {
    const files = readdirSync(scans).filter((name) => name.endsWith('.xml'));
    for (const name of files) {
      const read = readPageFile(readFileSync(join(scans, name), 'utf8'));
      expect(read.ok && read.value[0].lines.length, name).toBeGreaterThan(0);
      if (!read.ok) continue;
      const kept = storedLines(read.value[0].lines);
      expect(kept.ok && kept.value.filter(({ region }) => region !== undefined).length, name).toBe(read.value[0].lines.length);
    }
  });

  test('what is no page says why: other XML, no XML, a bomb of entities, an endless nest, nothing read', () => {
    const why = (xml: string) => {
      const read = readPageFile(xml);
      return read.ok ? 'read' : read.failure.why;
    };
    expect(readPageFile('<html><body/></html>')).toEqual({ ok: false, failure: { why: 'other-xml', root: 'html' } });
    expect(readPageFile('<a>\n<b></a>')).toEqual({ ok: false, failure: { why: 'not-xml', line: 2 } });
    for (const bad of [
      '',
      'texte',
      '%PDF-1.7',
      '<a x="1" x="2"/>',
      '<a>&nbsp;</a>',
      '<a>a & b</a>',
      '<a/><b/>',
      '<a b=c/>',
      '<a><![CDATA[x</a>',
      '<a>\u0001</a>',
      '<a>&#0;</a>',
      '<a></a>x',
    ])
      expect(why(bad), bad).toBe('not-xml');
    expect(why('<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>')).toBe('document-type');
    expect(why('<a>'.repeat(5_000))).toBe('too-large');
    expect(why('<alto><Layout><Page WIDTH="1" HEIGHT="1"/></Layout></alto>')).toBe('no-text');
    expect(why('<PcGts/>')).toBe('no-text');
  });

  test('an entity that XML does not know is refused, whatever it is called', () => {
    for (const name of ['eacute', 'toString', 'valueOf']) expect(readXml(`<a>&${name};</a>`)).toEqual({ ok: false, failure: { why: 'not-xml', line: 1 } });
  });

  test('reading never throws, whatever is cut off or changed in a file', () => {
    const sound = writePageXml({ imageName: 'a', size, lines: [{ text: 'b & c', region: { x: 0, y: 0, width: 1, height: 1 } }], writtenAt: '' });
    fc.assert(
      fc.property(fc.nat(sound.length), fc.nat(40), fc.string({ unit: fc.constantFrom('<', '>', '&', '"', '/', 'a', '!', '[', '-', '?') }), (at, cut, put) => {
        expect(typeof readXml(sound.slice(0, at) + put + sound.slice(at + cut)).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});
