import { pageLanguageName } from './language-names';
import type { PageToWrite } from './page-file';
import { outlineOf, writtenPoints } from './points';
import { escapeXml } from './xml/references';

type PageXmlVersion = '2013-07-15' | '2019-07-15';

/** One page as PAGE content of PRImA: one region with all lines in their order, in pixels of the upright page. */
export function writePageXml({ imageName, size, lines, engine, language, writtenAt }: PageToWrite, version: PageXmlVersion = '2019-07-15'): string {
  const namespace = `http://schema.primaresearch.org/PAGE/gts/pagecontent/${version}`;
  const whole = writtenPoints(outlineOf({ x: 0, y: 0, width: 1, height: 1 }), size);
  const called = pageLanguageName(language);
  const step =
    engine === undefined || version === '2013-07-15'
      ? []
      : [
          `    <MetadataItem type="processingStep" name="recognition" value="${escapeXml(engine.name)}">`,
          '      <Labels>',
          `        <Label type="version" value="${escapeXml(engine.version)}"/>`,
          ...engine.languages.map((language) => `        <Label type="language" value="${escapeXml(language)}"/>`),
          '      </Labels>',
          '    </MetadataItem>',
        ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<PcGts xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${namespace} ${namespace}/pagecontent.xsd">`,
    '  <Metadata>',
    '    <Creator>Matricule</Creator>',
    `    <Created>${escapeXml(writtenAt)}</Created>`,
    `    <LastChange>${escapeXml(writtenAt)}</LastChange>`,
    ...step,
    '  </Metadata>',
    `  <Page imageFilename="${escapeXml(imageName)}" imageWidth="${size.width}" imageHeight="${size.height}">`,
    '    <ReadingOrder><OrderedGroup id="order"><RegionRefIndexed index="0" regionRef="r1"/></OrderedGroup></ReadingOrder>',
    `    <TextRegion id="r1"${called === undefined ? '' : ` primaryLanguage="${called}"`}>`,
    `      <Coords points="${whole}"/>`,
    ...lines.flatMap(({ text, region, baseline, confidence }, at) => [
      `      <TextLine id="l${at + 1}">`,
      // The schema wants a place of every line; one that encloses nothing says that it is not known.
      `        <Coords points="${region === undefined ? '0,0 0,0 0,0' : writtenPoints(outlineOf(region), size)}"/>`,
      ...(baseline === undefined ? [] : [`        <Baseline points="${writtenPoints(baseline, size)}"/>`]),
      `        <TextEquiv${confidence === undefined ? '' : ` conf="${confidence}"`}><Unicode>${escapeXml(text)}</Unicode></TextEquiv>`,
      '      </TextLine>',
    ]),
    '    </TextRegion>',
    '  </Page>',
    '</PcGts>',
    '',
  ].join('\n');
}
