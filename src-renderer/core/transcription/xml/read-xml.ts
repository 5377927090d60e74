import { failure, type Result, success } from '../../result';
import type { XmlElement } from './element';
import { decodeReferences } from './references';

/** `line` counts from 1. */
export type XmlFault =
  | { readonly why: 'not-xml'; readonly line: number }
  /** A document type may hold entities that grow without bound; no file of ours needs one. */
  | { readonly why: 'document-type' }
  /** `most`: how many there may be. */
  | { readonly why: 'too-large'; readonly of: 'signs' | 'elements' | 'depth'; readonly most: number };

const mostCharacters = 30_000_000;
const mostElements = 400_000;
const mostDepth = 64;

const nameStart =
  '[:A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd]';
const name = `${nameStart}(?:${nameStart}|[-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040])*`;
const openTag = new RegExp(`<(${name})`, 'uy');
const attribute = new RegExp(`[ \\t\\r\\n]+(${name})[ \\t\\r\\n]*=[ \\t\\r\\n]*(?:"([^"<]*)"|'([^'<]*)')`, 'uy');
const tagEnd = /[ \t\r\n]*(\/?)>/uy;
const closeTag = new RegExp(`</(${name})[ \\t\\r\\n]*>`, 'uy');
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 §2.2 forbids exactly these
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u;

type Open = { readonly qualified: string; readonly element: XmlElement; readonly children: (XmlElement | string)[] };

/**
 * Reads XML 1.0 strictly and without anything that acts: no document type, no entities but the five predefined and character references, nothing
 * fetched. Bounded in size, number and depth of elements, so that no file costs more than its length.
 */
export function readXml(text: string): Result<XmlElement, XmlFault> {
  if (text.length > mostCharacters) return failure({ why: 'too-large', of: 'signs', most: mostCharacters });
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const broken = (at: number) => failure({ why: 'not-xml' as const, line: source.slice(0, at).split('\n').length });
  const bad = forbidden.exec(source);
  if (bad !== null) return broken(bad.index);
  const path: Open[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  let at = 0;
  while (at < source.length) {
    const next = source.indexOf('<', at);
    const between = source.slice(at, next === -1 ? source.length : next);
    const parent = path.at(-1);
    if (between !== '') {
      const decoded = decodeReferences(between.replace(/\r\n?/g, '\n'));
      if (decoded === undefined || (parent === undefined && decoded.trim() !== '')) return broken(at);
      parent?.children.push(decoded);
    }
    if (next === -1) break;
    at = next;
    const skipped = skip(source, at);
    if (skipped !== undefined) {
      if (skipped.end === -1 || (skipped.isText && parent === undefined)) return broken(at);
      if (skipped.isText) parent?.children.push(source.slice(at + 9, skipped.end - 3));
      at = skipped.end;
      continue;
    }
    if (source.startsWith('<!DOCTYPE', at)) return failure({ why: 'document-type' });
    const closing = match(closeTag, source, at);
    if (closing !== null) {
      const open = path.pop();
      if (open === undefined || open.qualified !== closing[1]) return broken(at);
      at = closeTag.lastIndex;
      continue;
    }
    const tag = tagAt(source, at);
    if (tag === undefined || (parent === undefined && root !== undefined)) return broken(at);
    elements += 1;
    if (elements > mostElements) return failure({ why: 'too-large', of: 'elements', most: mostElements });
    if (path.length >= mostDepth) return failure({ why: 'too-large', of: 'depth', most: mostDepth });
    const children: (XmlElement | string)[] = [];
    const element = elementOf(tag.qualified, tag.attributes, children, parent?.element.namespace ?? '');
    if (parent === undefined) root = element;
    else parent.children.push(element);
    if (!tag.isEmpty) path.push({ qualified: tag.qualified, element, children });
    at = tag.end;
  }
  return root === undefined || path.length > 0 ? broken(source.length) : success(root);
}

/** A comment, an instruction or a stretch of plain text, which end where they say; -1: nowhere. */
function skip(source: string, at: number): { readonly end: number; readonly isText: boolean } | undefined {
  for (const [start, end, isText] of [
    ['<!--', '-->', false],
    ['<?', '?>', false],
    ['<![CDATA[', ']]>', true],
  ] as const) {
    if (!source.startsWith(start, at)) continue;
    const found = source.indexOf(end, at + start.length);
    return { end: found === -1 ? -1 : found + end.length, isText };
  }
  return undefined;
}

function tagAt(source: string, at: number) {
  const start = match(openTag, source, at);
  if (start === null) return undefined;
  const attributes = new Map<string, string>();
  let end = openTag.lastIndex;
  for (let found = match(attribute, source, end); found !== null; found = match(attribute, source, end)) {
    end = attribute.lastIndex;
    // XML 1.0 §3.3.3: a line break written as such in an attribute is a blank.
    const value = decodeReferences((found[2] ?? found[3] ?? '').replace(/\r\n|[\r\n\t]/g, ' '));
    if (value === undefined || attributes.has(found[1] ?? '')) return undefined;
    attributes.set(found[1] ?? '', value);
  }
  const closing = match(tagEnd, source, end);
  return closing === null ? undefined : { qualified: start[1] ?? '', attributes, isEmpty: closing[1] === '/', end: tagEnd.lastIndex };
}

function elementOf(qualified: string, attributes: ReadonlyMap<string, string>, children: XmlElement['children'], inherited: string): XmlElement {
  const [prefix, local] = qualified.includes(':') ? (qualified.split(':', 2) as [string, string]) : ['', qualified];
  return { name: local, namespace: attributes.get(prefix === '' ? 'xmlns' : `xmlns:${prefix}`) ?? inherited, attributes, children };
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}
