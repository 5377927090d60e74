import type { Region } from '../model/page';
import { failure, type Result, success } from '../result';
import type { PageFile } from './page-file';
import type { PageSize } from './points';
import { readAlto } from './read-alto';
import { readPageXml } from './read-page-xml';
import { readXml, type XmlFault } from './xml/read-xml';

export type PageFileFault =
  | XmlFault
  /** In bytes. */
  | { readonly why: 'too-heavy'; readonly size: number; readonly most: number }
  /** XML of something else; `root` is the name of its first element. */
  | { readonly why: 'other-xml'; readonly root: string }
  | { readonly why: 'no-text' };

/** Reads a file of PAGE XML or ALTO, whichever it is: each of its pages that has words. */
export function readPageFile(text: string): Result<readonly [PageFile, ...PageFile[]], PageFileFault> {
  const xml = readXml(text);
  if (!xml.ok) return xml;
  const { name } = xml.value;
  if (name !== 'PcGts' && name !== 'alto') return failure({ why: 'other-xml', root: name });
  const read = name === 'PcGts' ? readPageXml(xml.value) : readAlto(xml.value);
  const [first, ...others] = read.filter(({ lines }) => lines.some((line) => line.text.trim() !== ''));
  return first === undefined ? failure({ why: 'no-text' }) : success([first, ...others]);
}

const likeProportions = 0.03;
/** Lines at the edge are often drawn a little over it. */
const overTheEdge = 0.05;

/**
 * Whether a file may be of this page: the proportions of both agree, and its lines lie on the page (they do not where a file has its page in
 * pixels and its lines in tenths of millimetres). A file or a page of unknown size may be of any.
 */
export function fitsPage({ size: file, lines }: Pick<PageFile, 'size' | 'lines'>, page: PageSize | undefined): boolean {
  const isOnPage = ({ x, y, width, height }: Region) => Math.min(x, y) >= -overTheEdge && Math.max(x + width, y + height) <= 1 + overTheEdge;
  if (lines.some(({ region }) => region !== undefined && !isOnPage(region))) return false;
  if (page === undefined || file.width <= 0 || file.height <= 0 || page.width <= 0 || page.height <= 0) return true;
  return Math.abs((file.width / file.height) * (page.height / page.width) - 1) <= likeProportions;
}

/** The name of a file without folders and endings, by which a text finds its image: `a/b.page.xml` and `b.jpg` are both `b`. */
export function bareName(name: string): string {
  const file = name.split(/[\\/]/u).at(-1) ?? name;
  return file
    .replace(/\.(xml|jpe?g|png|tiff?|pdf|webp|gif|bmp|jp2|j2k)$/iu, '')
    .replace(/\.(page|alto)$/iu, '')
    .toLowerCase();
}

/** The name of one page (counted from 0) of a file of several, as its image is named when it is exported: `liasse-0012`. */
export function nameOfPageIn(name: string, page: number): string {
  return `${name}-${String(page + 1).padStart(4, '0')}`;
}
