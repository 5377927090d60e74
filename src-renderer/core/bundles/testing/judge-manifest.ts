import { collisionKey, isSystemFile, staysInside, withoutLeadingDot } from './bag-path';
import { type BagReader, decodeTagFile } from './bag-reader';
import type { Findings } from './findings';
import { type DigestAlgorithm, digestAlgorithms, parseManifest } from './read-manifest';

type ManifestFile = { readonly path: string; readonly kind: 'payload' | 'tag'; readonly algorithm: DigestAlgorithm };

/** The manifests among a bag's files; one whose algorithm is not known is an error, since what it says cannot be checked. */
export function manifestFiles(paths: Iterable<string>, findings: Findings): readonly ManifestFile[] {
  const manifests: ManifestFile[] = [];
  for (const path of paths) {
    const match = /^(tag)?manifest-([a-z0-9-]+)\.txt$/i.exec(path);
    if (match === null) continue;
    const name = (match[2] ?? '').toLowerCase().replace(/^sha-/, 'sha');
    const algorithm = digestAlgorithms.find((candidate) => candidate === name);
    if (algorithm === undefined) findings.error('unknown-algorithm', path);
    else manifests.push({ path, kind: match[1] === undefined ? 'payload' : 'tag', algorithm });
  }
  return manifests;
}

type ManifestRules = { readonly encoding: string; readonly before1: boolean };

/** Checks every line of a manifest against the files; returns the paths that it lists and that are there. */
export async function judgeManifest(
  reader: BagReader,
  files: ReadonlyMap<string, number>,
  manifest: ManifestFile,
  { encoding, before1 }: ManifestRules,
  findings: Findings,
): Promise<ReadonlySet<string>> {
  const listed = new Map<string, string>();
  const text = decodeTagFile(reader, await reader.read(manifest.path), encoding);
  if (text === null) {
    findings.error('unreadable-encoding', manifest.path);
    return new Set();
  }
  const { lines, unreadable } = parseManifest(text, !before1);
  for (const line of unreadable) findings.error('unreadable-line', `${manifest.path}:${line}`);
  for (const { path: written, digest, marked } of lines) {
    const path = withoutLeadingDot(written);
    if (marked) findings.warning('marked-path', path);
    if (path !== written) findings.warning('leading-dot', written);
    if (!staysInside(path) || (manifest.kind === 'payload' && !path.startsWith('data/'))) {
      findings.error('path-outside', written);
      continue;
    }
    const earlier = listed.get(path);
    // RFC 8493 §3: from 1.0 on a path is listed once; before, twice with one digest did no harm.
    if (earlier !== undefined && (earlier !== digest || !before1)) findings.error('listed-twice', path);
    else if (earlier !== undefined) findings.warning('listed-twice-alike', path);
    listed.set(path, earlier ?? digest);
  }
  return judgeLines(reader, files, manifest, listed, findings);
}

async function judgeLines(
  reader: BagReader,
  files: ReadonlyMap<string, number>,
  manifest: ManifestFile,
  listed: ReadonlyMap<string, string>,
  findings: Findings,
): Promise<ReadonlySet<string>> {
  const there = new Set<string>();
  const keys = new Map<string, string>();
  const byKey = new Map([...files.keys()].map((path) => [collisionKey(path), path]));
  for (const [path, digest] of listed) {
    const key = collisionKey(path);
    if (keys.has(key)) findings.warning('names-collide', path);
    keys.set(key, path);
    // On a system where two such names are one file, the other name leads to it.
    const found = files.has(path) ? path : byKey.get(key);
    if (found === undefined) {
      if (isSystemFile(path)) findings.warning('system-file', path);
      else findings.error('missing', path);
      continue;
    }
    if (found !== path) findings.warning('names-collide', path);
    if (isSystemFile(path)) findings.warning('system-file', path);
    there.add(found);
    const actual = await reader.digest(found, manifest.algorithm);
    if (actual === null) findings.error('unknown-algorithm', manifest.path);
    else if (actual !== digest) findings.error('different', path);
  }
  return there;
}
