import { isBefore1, readDeclaration } from './bag-declaration';
import { isSystemFile, staysInside, withoutLeadingDot } from './bag-path';
import { type BagReader, decodeTagFile } from './bag-reader';
import { type BagFinding, createFindings, type Findings } from './findings';
import { judgeManifest, manifestFiles } from './judge-manifest';
import { parseBagInfo } from './read-bag-info';

type BagJudgement = {
  /** `warning`: valid, and something that another system may stumble over. */
  readonly verdict: 'valid' | 'warning' | 'invalid';
  readonly findings: readonly BagFinding[];
};

/**
 * Judges a bag by RFC 8493 (1.0) and its drafts back to 0.93, as the Library of Congress's conformance suite does. What
 * would lead out of the bag on any system is invalid on every system. Each file is hashed once for each manifest that
 * lists it.
 */
export async function judgeBag(reader: BagReader): Promise<BagJudgement> {
  const findings = createFindings();
  const files = await reader.files();
  const declaration = await readDeclaration(reader, files, findings);
  if (declaration !== null) {
    const rules = { encoding: declaration.encoding, before1: isBefore1(declaration) };
    const manifests = manifestFiles(files.keys(), findings);
    const payloadSets: ReadonlySet<string>[] = [];
    for (const manifest of manifests) {
      const listed = await judgeManifest(reader, files, manifest, rules, findings);
      if (manifest.kind === 'payload') payloadSets.push(listed);
    }
    if (!manifests.some(({ kind }) => kind === 'payload')) findings.error('no-payload-manifest', '');
    judgeCompleteness(files, payloadSets, rules.before1, findings);
    await judgeFetch(reader, files, rules.encoding, findings);
    await judgeInfo(reader, files, rules.encoding, findings);
  }
  const verdict = findings.all.some(({ severity }) => severity === 'error') ? 'invalid' : findings.all.length > 0 ? 'warning' : 'valid';
  return { verdict, findings: findings.all };
}

/** RFC 8493 §3: from 1.0 on every payload manifest lists every payload file; before, one of them had to. */
function judgeCompleteness(files: ReadonlyMap<string, number>, payloadSets: readonly ReadonlySet<string>[], before1: boolean, findings: Findings): void {
  for (const path of files.keys()) {
    if (!path.startsWith('data/')) continue;
    const count = payloadSets.filter((listed) => listed.has(path)).length;
    if (before1 ? count > 0 : count === payloadSets.length) continue;
    if (isSystemFile(path)) findings.warning('system-file', path);
    else findings.error('not-in-manifest', path);
  }
}

/** RFC 8493 §2.2.3: what is to be fetched must lie in the payload, and a bag is complete only when it has been. */
async function judgeFetch(reader: BagReader, files: ReadonlyMap<string, number>, encoding: string, findings: Findings): Promise<void> {
  const lines = await tagLines(reader, files, 'fetch.txt', encoding, findings);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const match = /^\S+[ \t]+(?:\d+|-)[ \t]+(.+)$/.exec(line);
    const path = withoutLeadingDot(match?.[1] ?? '');
    if (match === null) findings.error('unreadable-line', `fetch.txt:${index + 1}`);
    else if (!staysInside(path) || !path.startsWith('data/')) findings.error('path-outside', path);
    else if (!files.has(path)) findings.error('missing', path);
  }
}

/** Payload-Oxum, where it is given, must be the payload's (RFC 8493 §2.2.2). */
async function judgeInfo(reader: BagReader, files: ReadonlyMap<string, number>, encoding: string, findings: Findings): Promise<void> {
  const lines = await tagLines(reader, files, 'bag-info.txt', encoding, findings);
  const { info, unreadable } = parseBagInfo(lines.join('\n'));
  for (const line of unreadable) findings.warning('unreadable-metadata', `bag-info.txt:${line}`);
  const payload = [...files].filter(([path]) => path.startsWith('data/'));
  const actual = `${payload.reduce((sum, [, size]) => sum + size, 0)}.${payload.length}`;
  // Systems add and lose their own files unasked: where one did, the sum cannot be held against the bag.
  const disturbed = findings.all.some(({ what }) => what === 'system-file');
  for (const [label, value] of info) {
    if (label.toLowerCase() !== 'payload-oxum' || value === actual) continue;
    if (disturbed) findings.warning('system-file', 'bag-info.txt');
    else findings.error('wrong-oxum', value);
  }
}

async function tagLines(reader: BagReader, files: ReadonlyMap<string, number>, path: string, encoding: string, findings: Findings): Promise<readonly string[]> {
  if (!files.has(path)) return [];
  const text = decodeTagFile(reader, await reader.read(path), encoding);
  if (text === null) findings.error('unreadable-encoding', path);
  return text === null ? [] : text.split(/\r\n|\n|\r/);
}
