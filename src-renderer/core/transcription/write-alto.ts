import type { Region } from '../model/page';
import type { PageToWrite } from './page-file';
import { type PageSize, writtenPoints } from './points';
import { escapeXml } from './xml/references';

/** One page as ALTO 4: one block with all lines in their order, in pixels of the upright page; each line is one String. */
export function writeAlto({ imageName, size, lines, engine, language }: PageToWrite): string {
  const namespace = 'http://www.loc.gov/standards/alto/ns-v4#';
  const box = `HPOS="0" VPOS="0" WIDTH="${size.width}" HEIGHT="${size.height}"`;
  const processing =
    engine === undefined
      ? []
      : [
          '    <Processing ID="OCR1">',
          '      <processingCategory>contentGeneration</processingCategory>',
          ...(engine.languages.length === 0
            ? []
            : [`      <processingStepSettings>languages=${escapeXml(engine.languages.join('+'))}</processingStepSettings>`]),
          '      <processingSoftware>',
          `        <softwareName>${escapeXml(engine.name)}</softwareName>`,
          `        <softwareVersion>${escapeXml(engine.version)}</softwareVersion>`,
          '      </processingSoftware>',
          '    </Processing>',
        ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<alto xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${namespace} http://www.loc.gov/standards/alto/v4/alto-4-2.xsd">`,
    '  <Description>',
    '    <MeasurementUnit>pixel</MeasurementUnit>',
    `    <sourceImageInformation><fileName>${escapeXml(imageName)}</fileName></sourceImageInformation>`,
    ...processing,
    '  </Description>',
    '  <Layout>',
    `    <Page ID="p1" PHYSICAL_IMG_NR="1" WIDTH="${size.width}" HEIGHT="${size.height}">`,
    `      <PrintSpace ${box}>`,
    `        <TextBlock ID="b1" ${box}${language === undefined ? '' : ` LANG="${escapeXml(language)}"`}>`,
    ...lines.flatMap(({ text, region, baseline, confidence }, at) => {
      const place = region === undefined ? '' : ` ${boxOf(region, size)}`;
      const under = baseline === undefined ? '' : ` BASELINE="${writtenPoints(baseline, size, ' ')}"`;
      return [
        `          <TextLine ID="l${at + 1}"${under}${place}>`,
        ...(region?.polygon === undefined ? [] : [`            <Shape><Polygon POINTS="${writtenPoints(region.polygon, size, ' ')}"/></Shape>`]),
        `            <String CONTENT="${escapeXml(text)}"${confidence === undefined ? '' : ` WC="${confidence}"`}${place}/>`,
        '          </TextLine>',
      ];
    }),
    '        </TextBlock>',
    '      </PrintSpace>',
    '    </Page>',
    '  </Layout>',
    '</alto>',
    '',
  ].join('\n');
}

function boxOf({ x, y, width, height }: Region, size: PageSize): string {
  const [left, top] = [Math.round(x * size.width), Math.round(y * size.height)];
  const [right, bottom] = [Math.round((x + width) * size.width), Math.round((y + height) * size.height)];
  return `HPOS="${left}" VPOS="${top}" WIDTH="${right - left}" HEIGHT="${bottom - top}"`;
}
