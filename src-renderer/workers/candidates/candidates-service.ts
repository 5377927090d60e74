import { bestFirst, type DuplicatePair, type JudgedPair, judgePair } from '../../core/candidates/duplicates';
import { createCandidateRegister } from '../../core/candidates/find-duplicates';
import type { CatalogueDatabase } from '../../data/database';
import { readProfiles } from '../../data/queries/profiles';
import type { FromCandidates, PassProgress, ToCandidates } from './messages';

export type CandidatesSetting = {
  readonly database: CatalogueDatabase;
  readonly tell: (message: FromCandidates) => void;
  /** Lets messages that wait be heard. */
  readonly takeTurns: () => Promise<void>;
};

type Question = Extract<ToCandidates, { readonly type: 'for' }>;

/** Men put into the register, or compared, before other messages are heard. */
const turn = 400;
/** Pairs that are compared in full and listed: more than a person works through before looking again. */
const mostJudged = 2_000;
const pairsATurn = 100;

/**
 * The register of one catalogue: read once when it is first asked, then kept up by what each write changed. Questions about
 * single men are answered between the turns of a pass; what is written during a pass is taken in when it has ended.
 */
export class CandidatesService {
  readonly #setting: CandidatesSetting;
  readonly #register = createCandidateRegister();
  readonly #changed = new Set<string>();
  readonly #questions: Question[] = [];
  #read: Promise<void> | undefined;
  /** Id of the pass that is wanted; another or none ends the one under way. */
  #wanted: number | undefined;
  #working = false;

  constructor(setting: CandidatesSetting) {
    this.#setting = setting;
  }

  /** Rejects when the database cannot be read: without it nothing can be answered. */
  async hear(message: Exclude<ToCandidates, { readonly type: 'open' }>): Promise<void> {
    if (message.type === 'changed') for (const id of message.ids) this.#changed.add(id);
    else if (message.type === 'for') this.#questions.push(message);
    else if (message.type === 'pass') this.#wanted = message.id;
    else if (this.#wanted === message.id) this.#wanted = undefined;
    else this.#forget(message.id);
    await this.#work();
  }

  #forget(id: number): void {
    const at = this.#questions.findIndex((question) => question.id === id);
    if (at >= 0) this.#questions.splice(at, 1);
  }

  async #work(): Promise<void> {
    if (this.#working || (this.#questions.length === 0 && this.#wanted === undefined)) return;
    this.#working = true;
    try {
      this.#read ??= this.#readAll();
      await this.#read;
      while (this.#questions.length > 0 || this.#wanted !== undefined) {
        await this.#takeChanges();
        this.#answerAll();
        if (this.#wanted !== undefined) await this.#pass(this.#wanted);
      }
    } finally {
      this.#working = false;
    }
  }

  async #readAll(): Promise<void> {
    const { database, takeTurns } = this.#setting;
    const total = await database.profiles.count();
    await readProfiles(
      database,
      async (profiles) => {
        for (let at = 0; at < profiles.length; at += turn) {
          for (const profile of profiles.slice(at, at + turn)) this.#register.put(profile);
          this.#show({ phase: 'reading', done: this.#register.size(), total });
          await takeTurns();
        }
      },
      new AbortController().signal,
    );
  }

  /** Reads again whoever was written since. A man without a profile is gone, or has become a record of another. */
  async #takeChanges(): Promise<void> {
    const ids = [...this.#changed];
    this.#changed.clear();
    for (let at = 0; at < ids.length; at += turn) {
      const some = ids.slice(at, at + turn);
      const profiles = await this.#setting.database.profiles.bulkGet(some);
      for (const [index, id] of some.entries()) {
        const profile = profiles[index];
        if (profile === undefined) this.#register.remove(id);
        else this.#register.put(profile);
      }
    }
  }

  #answerAll(): void {
    for (const { id, profiles, limit } of this.#questions.splice(0)) {
      this.#setting.tell({ type: 'hits', id, hits: profiles.map((profile) => this.#register.candidatesFor(profile, limit)) });
    }
  }

  async #pass(id: number): Promise<void> {
    const pass = this.#register.startPass();
    for (let done = 0; done < pass.total; ) {
      done = pass.step(turn);
      this.#show({ phase: 'comparing', done, total: pass.total });
      await this.#setting.takeTurns();
      if (this.#wanted !== id) return;
      this.#answerAll();
    }
    const found = pass.result();
    const pairs = await this.#judge(id, found.pairs.slice(0, mostJudged));
    if (pairs === null) return;
    this.#wanted = undefined;
    this.#setting.tell({ type: 'pairs', id, pairs: { ...found, pairs } });
  }

  /** The best pairs in full, best first; null when nobody waits any more. */
  async #judge(id: number, pairs: readonly DuplicatePair[]): Promise<readonly JudgedPair[] | null> {
    const judged: JudgedPair[] = [];
    for (let at = 0; at < pairs.length; at += pairsATurn) {
      const some = pairs.slice(at, at + pairsATurn);
      const ids = [...new Set(some.flatMap(({ first, second }) => [first, second]))];
      const profiles = new Map(
        (await this.#setting.database.profiles.bulkGet(ids)).flatMap((profile) => (profile === undefined ? [] : [[profile.id, profile]])),
      );
      for (const { first, second } of some) {
        const [one, other] = [profiles.get(first), profiles.get(second)];
        const pair = one === undefined || other === undefined ? null : judgePair(one, other);
        if (pair !== null) judged.push(pair);
      }
      this.#show({ phase: 'judging', done: Math.min(pairs.length, at + pairsATurn), total: pairs.length });
      await this.#setting.takeTurns();
      if (this.#wanted !== id) return null;
      this.#answerAll();
    }
    return judged.sort(bestFirst);
  }

  #show(progress: PassProgress): void {
    if (this.#wanted !== undefined) this.#setting.tell({ type: 'progress', id: this.#wanted, progress });
  }
}
