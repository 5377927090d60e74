import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { filesUnder } from './lib/stamps.mjs';

const root = join(import.meta.dirname, '..');
const texts = join(root, 'src-renderer', 'text');

type Messages = Readonly<Record<string, string>>;

function areasOf(language: string): readonly string[] {
  return readdirSync(join(texts, language)).filter((name) => name.endsWith('.json'));
}

function messagesOf(language: string): Messages {
  return Object.fromEntries(
    areasOf(language).flatMap((area) =>
      Object.entries(JSON.parse(readFileSync(join(texts, language, area), 'utf8')) as Messages).map(([key, message]) => [`${area} ${key}`, message]),
    ),
  );
}

/**
 * What a message shows: the name of each placeholder and each tag. What only chooses a form (plural, select) may differ, because French
 * elides and agrees where English does not; for the same reason `endTo` is `end` in another grammatical role.
 */
function shownBy(message: string): readonly string[] {
  const walk = (elements: readonly MessageFormatElement[]): readonly string[] =>
    elements.flatMap((element) => {
      if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
      if (element.type === TYPE.tag) return [`<${element.value}>`, ...walk(element.children)];
      if (element.type === TYPE.plural) return [element.value, ...Object.values(element.options).flatMap((option) => walk(option.value))];
      if (element.type === TYPE.select) return Object.values(element.options).flatMap((option) => walk(option.value));
      return [element.value.replace(/(?:To|From|In)$/, '')];
    });
  return [...new Set(walk(parse(message)))].sort();
}

describe('what is on screen exists in French and in English', () => {
  const french = messagesOf('fr');
  const english = messagesOf('en');

  test('both languages have the same areas', () => {
    expect(areasOf('en')).toEqual(areasOf('fr'));
  });

  test('both languages have the same messages', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(french).sort());
  });

  test('every message can be read, and both languages fill in the same things', () => {
    const different = Object.entries(french).filter(([key, message]) => english[key] !== undefined && shownBy(message).join() !== shownBy(english[key]).join());
    expect(different.map(([key]) => key)).toEqual([]);
  });

  test('no message is empty', () => {
    const empty = [french, english].flatMap((messages) => Object.entries(messages).filter(([, message]) => message.trim() === ''));
    expect(empty).toEqual([]);
  });
});

/** Attributes and properties that a user reads or hears. */
const readAttributes = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
  'description',
  'errorMessage',
]);

/** Two letters in a row: a word. Single signs such as « × » or « · » are no text, and the program has one name in all languages. */
function isText(value: unknown): boolean {
  return value !== 'Matricule' && typeof value === 'string' && /\p{L}{2,}/u.test(value);
}

type Node = { readonly type: string; readonly [name: string]: unknown };

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** The words written straight into a component: text between tags, and what a read attribute is set to. */
function writtenTexts(source: string): readonly string[] {
  const found: string[] = [];
  const literal = (node: unknown): void => {
    if (!isNode(node)) return;
    if (node.type === 'Literal' && isText(node.value)) found.push(String(node.value));
    if (node.type === 'JSXExpressionContainer') literal(node.expression);
    if (node.type === 'TemplateLiteral') found.push(...quasisOf(node).filter(isText));
    if (node.type === 'ConditionalExpression') {
      literal(node.consequent);
      literal(node.alternate);
    }
    if (node.type === 'LogicalExpression') literal(node.right);
  };
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const child of node) walk(child);
      return;
    }
    if (!isNode(node)) return;
    if (node.type === 'JSXText' && isText(node.value)) found.push(String(node.value).trim());
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of node.children as readonly Node[]) if (child.type === 'JSXExpressionContainer') literal(child);
    if (node.type === 'JSXAttribute' && isNode(node.name) && readAttributes.has(String(node.name.name))) literal(node.value);
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseAst(source, { lang: 'tsx' }).body);
  return found;
}

function quasisOf(node: Node): readonly string[] {
  return (node.quasis as readonly { readonly value: { readonly raw: string } }[]).map((quasi) => quasi.value.raw);
}

describe('no text on screen stands outside src-renderer/text', () => {
  test('the search finds text between tags and in attributes, and leaves keys and signs alone', () => {
    const source = `const a = <p title="Titre">Bonjour {name} {ok ? 'oui' : \`non \${x}\`}<b className="word" aria-label={text('a.b')}>×</b></p>;`;
    expect(writtenTexts(source)).toEqual(expect.arrayContaining(['Titre', 'Bonjour', 'oui', 'non ']));
    expect(writtenTexts(source)).toHaveLength(4);
  });

  const components = filesUnder(root, 'src-renderer').filter((file) => file.endsWith('.tsx') && !/\.test\.tsx$|\/testing\//.test(file));
  test.each(components)('%s', (file) => {
    expect(writtenTexts(readFileSync(join(root, file), 'utf8'))).toEqual([]);
  });
});
