import { describe, expect, test } from 'vitest';
import { fitsPage, readPageFile } from './read-page-file';
import { storedLines } from './storing';
import { writeAlto } from './write-alto';
import { writePageXml } from './write-page-xml';

const read = (xml: string) => {
  const file = readPageFile(xml);
  if (!file.ok) throw new Error(`${file.failure.why}\n${xml}`);
  const [page] = file.value;
  const lines = storedLines(page.lines);
  if (!lines.ok) throw new Error(lines.failure.why);
  return { ...page, lines: lines.value };
};
const words = (xml: string) => read(xml).lines.map(({ text }) => text);
/** What we write of a file of others is read again as the same lines at the same places, to a unit of the page. */
const comesBack = (xml: string) => {
  const { lines, size, language, imageName } = read(xml);
  const page = { imageName, size, lines, language, writtenAt: '2026-11-21T18:00:00Z' };
  const rounded = (found: typeof lines) =>
    found.map(({ text, region, confidence }) => [
      text,
      confidence,
      ...(region === undefined ? [] : [region.x * size.width, region.y * size.height, region.width * size.width, region.height * size.height].map(Math.round)),
    ]);
  const sent = rounded(lines);
  for (const written of [writePageXml(page), writePageXml(page, '2013-07-15'), writeAlto(page)]) {
    const back = read(written);
    expect([back.size, back.imageName, back.language]).toEqual([size, imageName, language]);
    rounded(back.lines).forEach((line, at) => {
      line.forEach((value, part) => {
        const wanted = sent[at]?.[part];
        if (typeof value === 'number' && part > 1) expect(Math.abs(value - Number(wanted))).toBeLessThanOrEqual(1);
        else expect(value).toBe(wanted);
      });
    });
    expect(back.lines).toHaveLength(lines.length);
  }
};

const line = (id: string, text: string, more = '') => `<TextLine id="${id}"${more}><Coords points="100,100 500,100 500,140 100,140"/>${equiv(text)}</TextLine>`;
const equiv = (text: string, more = '') => `<TextEquiv${more}><Unicode>${text}</Unicode></TextEquiv>`;
const page = (content: string, { version = '2013-07-15', attributes = 'imageFilename="0001.jpg" imageWidth="1000" imageHeight="2000"', after = '' } = {}) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/${version}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" pcGtsId="pc-1">
 <Metadata><Creator>prov=READ-COOP:name=Modèle::::v=2.6
Transkribus</Creator><Created>2020-09-13T11:47:58.199+07:00</Created><LastChange>2021-09-23T12:35:22.487+02:00</LastChange></Metadata>
 <Page ${attributes}>${content}</Page>${after}</PcGts>`;

describe('PAGE XML as other programs write it', () => {
  test('Transkribus: a table in cells of its own, read row by row, in the place of its region; lines by their custom order', () => {
    const cell = (row: number, column: number, ...lines: readonly string[]) =>
      `<TableCell row="${row}" col="${column}" rowSpan="1" colSpan="1" id="c${row}${column}"><Coords points="0,0 9,0 9,9 0,9"/>${lines.join('')}<CornerPts>0 1 2 3</CornerPts></TableCell>`;
    const xml = page(`
      <ReadingOrder><OrderedGroup id="ro_1" caption="Regions reading order"><RegionRefIndexed index="0" regionRef="head"/><RegionRefIndexed index="1" regionRef="table"/><RegionRefIndexed index="2" regionRef="foot"/></OrderedGroup></ReadingOrder>
      <TextRegion id="foot" custom="readingOrder {index:2;}">${line('f', 'Metz, 1944')}</TextRegion>
      <TableRegion id="table" custom="readingOrder {index:1;}"><Coords points="0,0 9,0 9,9 0,9"/>
        ${cell(1, 1, line('d', '1915'))}${cell(0, 0, line('b', 'suite', ' custom="readingOrder {index:1;}"'), line('a', 'Nom', ' custom="readingOrder {index:0;} structure {type:header;}"'))}
        ${cell(1, 0, line('c', 'Moldabekov'))}${cell(0, 1, line('e', 'Né en'))}
      </TableRegion>
      <TextRegion id="head" custom="readingOrder {index:0;}"><Coords points="0,0 9,0 9,9"/>${line('h', 'Stalag XII F')}${equiv('Stalag XII F')}</TextRegion>`);
    expect(words(xml)).toEqual(['Stalag XII F', 'Nom', 'suite', 'Né en', 'Moldabekov', '1915', 'Metz, 1944']);
    comesBack(xml);
  });

  test('without a ReadingOrder the regions follow the order that Transkribus says of each, else their own', () => {
    const regions = (first: string, second: string) =>
      `<TextRegion id="a"${first}>${line('1', 'deux')}</TextRegion><TextRegion id="b"${second}>${line('2', 'un')}</TextRegion>`;
    expect(words(page(regions(' custom="readingOrder {index:1;}"', ' custom="readingOrder {index:0;}"')))).toEqual(['un', 'deux']);
    expect(words(page(`<ReadingOrder/>${regions('', '')}`))).toEqual(['deux', 'un']);
  });

  test('nested groups: columns in their order, what stands within a named region with it, what nobody names at the end', () => {
    const xml = page(
      `<ReadingOrder><OrderedGroup id="g"><UnorderedGroupIndexed id="u" index="1"><RegionRef regionRef="right"/></UnorderedGroupIndexed>
        <OrderedGroupIndexed id="o" index="0"><RegionRefIndexed index="1" regionRef="left2"/><RegionRefIndexed index="0" regionRef="left1"/></OrderedGroupIndexed></OrderedGroup></ReadingOrder>
      <TextRegion id="loose">${line('1', 'tampon')}</TextRegion>
      <TextRegion id="right">${equiv('quatre\ncinq')}<TextRegion id="inner1">${line('2', 'quatre')}</TextRegion><TextRegion id="inner2">${line('3', 'cinq')}</TextRegion></TextRegion>
      <TextRegion id="left2">${line('4', 'trois')}</TextRegion>
      <ChartRegion id="left1"><Coords points="0,0 9,0 9,9"/><TextRegion id="legend">${line('5', 'un')}${line('6', 'deux')}</TextRegion></ChartRegion>`,
      { version: '2019-07-15' },
    );
    expect(words(xml)).toEqual(['un', 'deux', 'trois', 'quatre', 'cinq', 'tampon']);
    comesBack(xml);
  });

  test('OCR-D: prefixes, several readings by index or sureness, words and glyphs without a line’s text, places with decimals', () => {
    const xml = `<?xml version="1.0" encoding="UTF-8"?><pc:PcGts xmlns:pc="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15" pcGtsId="P_0017">
      <pc:Metadata><pc:Creator>OCR-D/core 2.58</pc:Creator><pc:Created>2023-01-01T00:00:00</pc:Created><pc:LastChange>2023-01-01T00:00:00</pc:LastChange>
        <pc:MetadataItem type="processingStep" name="layout/segmentation/region" value="ocrd-tesserocr-segment"/><pc:MetadataItem type="processingStep" name="recognition/text-recognition" value="ocrd-tesserocr-recognize"><pc:Labels externalModel="ocrd-tool"><pc:Label value="Fraktur" type="model"/><pc:Label value="0.17.0" type="version"/></pc:Labels></pc:MetadataItem></pc:Metadata>
      <pc:Page imageFilename="OCR-D-IMG/OCR-D-IMG_0017.tif" imageWidth="800" imageHeight="1600" type="content" primaryLanguage="German" primaryScript="Latf">
        <pc:AlternativeImage filename="OCR-D-BIN/0017.png" comments="binarized"/>
        <pc:TextRegion id="r" orientation="-0.3"><pc:Coords points="80.5,160.25 720,160 720,400 80,400"/>
          <pc:TextLine id="l1"><pc:Coords points="80.5,160.25 720.5,160.25 720.5,200.75 80.5,200.75"/>
            <pc:Word id="w1"><pc:Coords points="80,160 100,160 100,200 80,200"/><pc:TextEquiv index="1" conf="0.3"><pc:Unicode>Kriegs</pc:Unicode></pc:TextEquiv></pc:Word>
            <pc:TextEquiv index="2" conf="0.4"><pc:Unicode>Kricgsgefangene</pc:Unicode></pc:TextEquiv><pc:TextEquiv index="1" conf="0.91"><pc:PlainText>Kriegsgefangene</pc:PlainText><pc:Unicode>Kriegsgefangene</pc:Unicode></pc:TextEquiv></pc:TextLine>
          <pc:TextLine id="l2"><pc:Coords points="80,240 720,240 720,280 80,280"/><pc:TextEquiv conf="0.2"><pc:Unicode>schlecht</pc:Unicode></pc:TextEquiv><pc:TextEquiv conf="0.8"><pc:Unicode>gut</pc:Unicode></pc:TextEquiv></pc:TextLine>
          <pc:TextLine id="l3"><pc:Coords points=""/>
            <pc:Word id="w2" custom="readingOrder {index:1;}"><pc:Coords points="200,320 240,320 240,352 200,352"/><pc:Glyph id="g1"><pc:TextEquiv conf="0.5"><pc:Unicode>X</pc:Unicode></pc:TextEquiv></pc:Glyph><pc:Glyph id="g2"><pc:TextEquiv conf="0.7"><pc:Unicode>II</pc:Unicode></pc:TextEquiv></pc:Glyph></pc:Word>
            <pc:Word id="w3" custom="readingOrder {index:0;}"><pc:Coords points="80,320 160,320 160,352 80,352"/><pc:TextEquiv conf="80"><pc:PlainText>Stalag</pc:PlainText><pc:Unicode/></pc:TextEquiv></pc:Word><pc:TextEquiv><pc:Unicode></pc:Unicode></pc:TextEquiv></pc:TextLine>
          <pc:TextLine id="l4"><pc:Coords points="80,360 720,360 720,390 80,390"/></pc:TextLine>
        </pc:TextRegion></pc:Page></pc:PcGts>`;
    expect(read(xml)).toMatchObject({
      imageName: 'OCR-D-IMG/OCR-D-IMG_0017.tif',
      language: 'de',
      engine: { name: 'ocrd-tesserocr-recognize', version: '0.17.0' },
      lines: [
        { text: 'Kriegsgefangene', confidence: 0.91, region: { x: 0.100625, y: 0.100156, width: 0.8 } },
        { text: 'gut', confidence: 0.8 },
        // What stands in no line's text is in its words and their glyphs, and so is its place.
        { text: 'Stalag XII', confidence: 0.7, region: { x: 0.1, y: 0.2, width: 0.2, height: 0.02 } },
        { text: '', region: { x: 0.1, y: 0.225 } },
      ],
    });
    comesBack(xml);
  });

  test('eScriptorium and Kraken: a region made up for loose lines, lines without a place or words, indented words, other proportions', () => {
    const xml = page(
      `<TextRegion id="eSc_dummyblock_">
        <TextLine id="eSc_line_1" custom="structure {type:default;}"><Coords points="10,20 400,18 400,60 10,64"/><Baseline points="10,50 400,48"/><TextEquiv><Unicode>
            Қазақ &amp; орыс
          </Unicode></TextEquiv></TextLine>
        <TextLine id="eSc_line_2"><Baseline points="10,90"/><TextEquiv><Unicode>sans place</Unicode></TextEquiv></TextLine>
        <TextLine id="eSc_line_3"><Coords points="10,120 10,120 10,120"/><TextEquiv><Unicode/></TextEquiv></TextLine>
      </TextRegion>`,
      { version: '2019-07-15' },
    );
    const file = read(xml);
    expect(file.lines).toMatchObject([{ text: 'Қазақ & орыс' }, { text: 'sans place' }, { text: '' }]);
    expect(file.lines.map(({ region, baseline }) => [region !== undefined, baseline?.length])).toEqual([
      [true, 2],
      [false, undefined],
      [false, undefined],
    ]);
    // The scan is twice as large and of the same proportions; another is not.
    expect([fitsPage(file, { width: 2000, height: 4000 }), fitsPage(file, { width: 2000, height: 2000 })]).toEqual([true, false]);
    comesBack(xml);
  });

  test('a page that does not say its size has words without places', () => {
    const [only] = read(page(`<TextRegion id="r">${line('1', 'mot')}</TextRegion>`, { attributes: 'imageFilename="a.jpg"' })).lines;
    expect(only).toEqual({ text: 'mot' });
  });
});

const alto = (content: string, { unit = 'pixel', version = 'v4', attributes = 'WIDTH="1000" HEIGHT="2000"', after = '' } = {}) =>
  `<?xml version="1.0" encoding="UTF-8"?><alto xmlns="http://www.loc.gov/standards/alto/ns-${version}#" xmlns:xlink="http://www.w3.org/1999/xlink"><Description><MeasurementUnit>${unit}</MeasurementUnit>
  <sourceImageInformation><fileName>C:\\scans\\0001.tif</fileName></sourceImageInformation></Description><Styles><TextStyle ID="T0" FONTSIZE="11"/></Styles>
  <Layout><Page ID="P1" PHYSICAL_IMG_NR="1" ${attributes}>${content}</Page>${after}</Layout></alto>`;
const altoLine = (strings: string, box = 'HPOS="100" VPOS="200" WIDTH="400" HEIGHT="40"') => `<TextLine ${box}>${strings}</TextLine>`;
const block = (id: string, ...lines: readonly string[]) => `<TextBlock ID="${id}">${lines.join('')}</TextBlock>`;

describe('ALTO as other programs write it', () => {
  test('words parted at the end of a line: as they stand on the page, with the sign that some leave out', () => {
    const parted = (end: string) => `<String CONTENT="Kriegs" SUBS_TYPE="HypPart1" SUBS_CONTENT="Kriegsgefangener" WC="0.9"/>${end}`;
    const goesOn = altoLine('<String CONTENT="gefangener" SUBS_TYPE="HypPart2" SUBS_CONTENT="Kriegsgefangener"/><SP WIDTH="9"/><String CONTENT="Nr."/>');
    const xml = (end: string) =>
      alto(`<PrintSpace>${block('b', altoLine(`<String CONTENT="Der"/><SP/>${parted(end)}`), goesOn)}</PrintSpace>`, { version: 'v2' });
    for (const end of ['<HYP CONTENT="-" WIDTH="9"/>', '<HYP/>', '']) expect(words(xml(end))).toEqual(['Der Kriegs-', 'gefangener Nr.']);
    expect(words(xml('<HYP CONTENT="\u00ad"/>'))[0]).toBe('Der Kriegs\u00ad');
    comesBack(xml('<HYP CONTENT="-"/>'));
  });

  test('tenths of millimetres and 1/1200 inch are shares of the page; a page in other units than its lines does not pass unseen', () => {
    const content = `<PrintSpace>${block('b', altoLine('<String CONTENT="mot"/>', 'HPOS="210" VPOS="297" WIDTH="1050" HEIGHT="59.4"'))}</PrintSpace>`;
    const tenths = read(alto(content, { unit: 'mm10', version: 'v3', attributes: 'WIDTH="2100" HEIGHT="2970"' }));
    expect(tenths.lines[0]?.region).toEqual({ x: 0.1, y: 0.1, width: 0.5, height: 0.02 });
    const inches = read(alto(content, { unit: 'inch1200', attributes: 'WIDTH="4200" HEIGHT="5940"' }));
    expect(inches.lines[0]?.region).toEqual({ x: 0.05, y: 0.05, width: 0.25, height: 0.01 });
    expect(fitsPage(tenths, { width: 2480, height: 3508 })).toBe(true);
    const mixed = readPageFile(alto(content, { unit: 'mm10', attributes: 'WIDTH="620" HEIGHT="877"' }));
    expect(mixed.ok && fitsPage(mixed.value[0], { width: 2480, height: 3508 })).toBe(false);
  });

  test('a page without its size reaches as far as its margins and print space; margins are read before and after', () => {
    const at = (text: string) => altoLine(`<String CONTENT="${text}"/>`);
    const xml = alto(
      `<TopMargin HPOS="0" VPOS="0" WIDTH="1000" HEIGHT="100">${block('t', at('en-tête'))}</TopMargin><RightMargin HPOS="900" VPOS="100" WIDTH="100" HEIGHT="1800">${block('m', at('marge'))}</RightMargin>
      <BottomMargin HPOS="0" VPOS="1900" WIDTH="1000" HEIGHT="100">${block('f', at('p. 12'))}</BottomMargin>
      <PrintSpace HPOS="100" VPOS="100" WIDTH="800" HEIGHT="1800"><ComposedBlock ID="c1"><ComposedBlock ID="c2">${block('b1', at('un'))}</ComposedBlock>${block('b2', at('deux'))}</ComposedBlock></PrintSpace>`,
      { attributes: '' },
    );
    const file = read(xml);
    expect(file.size).toEqual({ width: 1000, height: 2000 });
    expect(file.lines.map(({ text }) => text)).toEqual(['en-tête', 'un', 'deux', 'marge', 'p. 12']);
    comesBack(xml);
  });

  test('lines without a box stand where their words stand; words need none; sureness of a hundred is one of one', () => {
    const xml = alto(
      `<PrintSpace>${block(
        'b',
        altoLine(
          '<String CONTENT="Le" HPOS="100" VPOS="200" WIDTH="40" HEIGHT="30" WC="90"/><SP/><String CONTENT="soldat" HPOS="160" VPOS="196" WIDTH="140" HEIGHT="34" WC="70"/>',
          '',
        ),
        altoLine('<String CONTENT="repose"/><String CONTENT="ici"/>'),
        '<TextLine/>',
        altoLine('<String><Glyph CONTENT="M"/><Glyph CONTENT="etz"/></String>', 'BASELINE="100 500 300 502.5"'),
      )}</PrintSpace>`,
    );
    const [first, second, third, fourth] = read(xml).lines;
    expect(first).toEqual({ text: 'Le soldat', region: { x: 0.1, y: 0.098, width: 0.2, height: 0.017 }, confidence: 0.8 });
    expect(second).toMatchObject({ text: 'repose ici', region: { x: 0.1, y: 0.1 } });
    expect([third, fourth?.text, fourth?.baseline?.length]).toEqual([{ text: '' }, 'Metz', 2]);
    comesBack(xml);
  });

  test('a language is the same by any of its names', () => {
    const content = (language: string) => `<PrintSpace><TextBlock ID="b" LANG="${language}">${altoLine('<String CONTENT="a"/>')}</TextBlock></PrintSpace>`;
    expect(['fre', 'fra', 'fr', 'de-AT', '?'].map((language) => read(alto(content(language))).language)).toEqual(['fr', 'fr', 'fr', 'de-AT', undefined]);
  });

  test('each page of a file of several has its own size and words, and its number: that of its image, else its place; one without words is left out', () => {
    const said = (word: string) =>
      `<PrintSpace>${block('b', altoLine(`<String CONTENT="${word}"/>`, 'HPOS="50" VPOS="50" WIDTH="50" HEIGHT="10"'))}</PrintSpace>`;
    const further = (number: string, content: string) => `<Page ID="P" ${number} WIDTH="100" HEIGHT="200">${content}</Page>`;
    const pages = (after: string) => {
      const file = readPageFile(alto(said('un'), { attributes: 'WIDTH="200" HEIGHT="500"', after }));
      return file.ok ? file.value.map(({ ordinal, lines }) => [ordinal, lines[0]?.text, lines[0]?.region?.y]) : file.failure;
    };
    expect(pages('')).toEqual([[undefined, 'un', 0.1]]);
    expect(pages(further('', '<PrintSpace/>') + further('', said('trois')))).toEqual([
      [0, 'un', 0.1],
      [2, 'trois', 0.25],
    ]);
    expect(pages(further('PHYSICAL_IMG_NR="12"', said('douze')))).toEqual([
      [0, 'un', 0.1],
      [11, 'douze', 0.25],
    ]);
  });
});
