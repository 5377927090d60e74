import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Channel, ChannelInput, ChannelOutput } from '../../../src-main/contract/channels';
import type { Desk } from '../../../src-main/contract/desk';
import type { JournalHead } from '../../../src-main/contract/names';
import type { Failure, Outcome } from '../../../src-main/contract/results';
import { sha256Text } from '../../core/changes/hash';

type Line = { readonly id: string; readonly [name: string]: unknown };
type Vault = {
  readonly title: string;
  readonly sample: boolean;
  readonly createdAt: string;
  readonly lines: Line[];
  readonly heads: JournalHead[];
  readonly originals: Map<string, Uint8Array>;
};

export type FakeDesk = Desk & {
  /** The journal's lines, which a test may read, cut short or change (then call `rechain`). */
  lines(catalogue: string): Line[];
  rechain(catalogue: string): void;
  /** From now on every question is answered with this failure; null ends it. */
  fail(failure: Failure | null): void;
  /** From now on the host does not answer at all. */
  lose(lost: boolean): void;
  /** Every channel called, in order. */
  readonly calls: readonly Channel[];
};

const start: JournalHead = { count: 0, hash: '0'.repeat(64) };
const space = { free: 500_000_000_000, total: 1_000_000_000_000 };

/** A vault in memory that keeps the contract's promises (src-main/contract), for tests without a host. Unknown catalogues are made on first use. */
export function createFakeDesk(): FakeDesk {
  const vaults = new Map<string, Vault>();
  const calls: Channel[] = [];
  let failing: Failure | null = null;
  let lost = false;
  const vaultOf = (id: string): Vault => {
    const known = vaults.get(id);
    if (known !== undefined) return known;
    const made: Vault = { title: '', sample: false, createdAt: '', lines: [], heads: [start], originals: new Map() };
    vaults.set(id, made);
    return made;
  };
  const push = (vault: Vault, line: Line) => {
    const head = vault.heads.at(-1) ?? start;
    vault.lines.push(line);
    vault.heads.push({ count: head.count + 1, hash: sha256Text(head.hash + JSON.stringify(line)) });
  };
  const headOf = (vault: Vault) => vault.heads.at(-1) ?? start;
  const answers: { readonly [Name in Channel]?: (input: never) => unknown } = {
    'app.info': () => ({ host: 'loopback', version: '0.1.0', platform: 'test', runtime: 'test', dataFolder: '/tmp' }),
    'app.space': () => space,
    'catalogues.list': () =>
      good([...vaults].map(([id, vault]) => ({ id, title: vault.title, sample: vault.sample, createdAt: vault.createdAt, journal: headOf(vault) }))),
    'catalogues.create': ({ id, title, sample, createdAt }: ChannelInput<'catalogues.create'>) => {
      if (!vaults.has(id)) vaults.set(id, { title, sample, createdAt, lines: [], heads: [start], originals: new Map() });
      return good({});
    },
    'catalogues.remove': ({ id }: ChannelInput<'catalogues.remove'>) => {
      vaults.delete(id);
      return good({});
    },
    'journal.head': ({ catalogue }: ChannelInput<'journal.head'>) => good(headOf(vaultOf(catalogue))),
    'journal.headAt': ({ catalogue, count }: ChannelInput<'journal.headAt'>) => {
      const head = vaultOf(catalogue).heads[count];
      return head === undefined ? bad({ why: 'damaged', detail: `no line ${count}` }) : good(head);
    },
    'journal.append': ({ catalogue, changes }: ChannelInput<'journal.append'>) => {
      const vault = vaultOf(catalogue);
      const coming = new Set(changes.map(({ id }) => id));
      const known = new Map(vault.lines.filter(({ id }) => coming.has(id)).map((line) => [line.id, JSON.stringify(line)]));
      for (const change of changes) if (known.get(change.id) !== JSON.stringify(change)) push(vault, structuredClone(change) as Line);
      return good(headOf(vault));
    },
    'journal.read': ({ catalogue, from, limit }: ChannelInput<'journal.read'>) => {
      const vault = vaultOf(catalogue);
      return good({ changes: structuredClone(vault.lines.slice(from, from + limit)), head: headOf(vault) });
    },
    'originals.present': ({ catalogue, shas }: ChannelInput<'originals.present'>) => good(shas.filter((sha) => vaultOf(catalogue).originals.has(sha))),
    'originals.verify': ({ catalogue, shas }: ChannelInput<'originals.verify'>) => {
      const { originals } = vaultOf(catalogue);
      return good({ whole: shas.filter((sha) => originals.has(sha)), different: [], missing: shas.filter((sha) => !originals.has(sha)) });
    },
    'safety.state': ({ catalogue }: ChannelInput<'safety.state'>) => good(safetyOf(vaultOf(catalogue))),
    'safety.snapshot': ({ catalogue }: ChannelInput<'safety.snapshot'>) => good(safetyOf(vaultOf(catalogue))),
  };
  return {
    calls,
    lines: (catalogue) => vaultOf(catalogue).lines,
    rechain(catalogue) {
      const vault = vaultOf(catalogue);
      const lines = vault.lines.splice(0);
      vault.heads.splice(1);
      for (const line of lines) push(vault, line);
    },
    fail(failure) {
      failing = failure;
    },
    lose(isLost) {
      lost = isLost;
    },
    async call<Name extends Channel>(channel: Name, input: ChannelInput<Name>): Promise<ChannelOutput<Name>> {
      calls.push(channel);
      await Promise.resolve();
      if (lost) throw new Error('The host does not answer.');
      const answer = answers[channel];
      const given = failing !== null && channel !== 'app.info' && channel !== 'app.space' ? bad(failing) : answer?.(input as never);
      // The table above answers each channel in that channel's own shape.
      return (given ?? bad({ why: 'not-possible-here' })) as ChannelOutput<Name>;
    },
    async keepOriginal(catalogue, file, listener) {
      if (failing !== null) return bad(failing);
      const bytes = new Uint8Array(await file.slice(0, file.size).arrayBuffer());
      if (listener.signal.aborted) return bad({ why: 'cancelled' });
      listener.onBytes(bytes.length);
      const sha = bytesToHex(sha256(bytes));
      const { originals } = vaultOf(catalogue);
      const alreadyThere = originals.has(sha);
      originals.set(sha, bytes);
      return good({ sha, size: bytes.length, alreadyThere });
    },
    async readRange(catalogue, sha, from, to) {
      const bytes = vaultOf(catalogue).originals.get(sha);
      return bytes === undefined ? bad({ why: 'unknown-original' }) : good(bytes.slice(from, to).buffer);
    },
    onEvent: () => () => undefined,
  };
}

function safetyOf(vault: Vault): ChannelOutput<'safety.state'> extends Outcome<infer State> ? State : never {
  const bytes = [...vault.originals.values()].reduce((sum, original) => sum + original.length, 0);
  return { lastSnapshot: null, snapshots: 0, originals: { count: vault.originals.size, bytes }, space };
}

function good<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

function bad(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}
