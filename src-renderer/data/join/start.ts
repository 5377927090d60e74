import type { Catalogue, JoinReport } from '../catalogue';
import { CatalogueDatabase, databaseName } from '../database';
import type { JoinProgress, OpenInput } from '../open';
import type { OpenOutcome } from '../open-outcome';
import type { VaultFailure } from '../vault/reach';
import { createSender } from '../vault/sender';
import { startDerived } from '../write/derive-again';
import { createSession } from '../write/session';
import { createStamper } from '../write/stamper';
import { carryOut } from './carry-out';
import { compareWithVault, type JoinPlan } from './compare';
import { type Local, readLocal, rememberAgent } from './local';
import { holdCatalogue } from './lock';
import { choicesFor, prepareRestore } from './restore';

const defaultRetryDelays: readonly number[] = [1_000, 2_000, 5_000, 15_000, 30_000];
const nothingJoined: JoinReport = { applied: 0, sent: 0, unreadable: 0, ahead: [], soldiers: [] };

/** Takes the lock, opens the database, compares it with the vault, and opens the catalogue or asks. */
export async function startCatalogue(input: OpenInput): Promise<OpenOutcome> {
  const release = await holdCatalogue(input.locks, input.id);
  if (release === null) return { state: 'already-open' };
  const database = new CatalogueDatabase(databaseName(input.id));
  const give = <Outcome extends OpenOutcome>(outcome: Outcome): Outcome => {
    database.close();
    release();
    return outcome;
  };
  try {
    await database.open();
    if (database.isNewer()) return give({ state: 'newer-database' });
    const local = await readLocal(database, input.id);
    if (local.empty) await startDerived(database);
    const compared = await compareWithVault(database, input.desk, input.id, local, linesOf(input, 'comparing'));
    if (!compared.ok) {
      if (local.empty) return give({ state: 'vault-unreachable', failure: compared.failure });
      return { state: 'open', catalogue: await openSession({ input, database, release, local, report: nothingJoined, unjoined: compared.failure }) };
    }
    return await follow({ input, database, release, local }, compared.value, give);
  } catch (error) {
    return give({ state: 'database-failed', detail: String(error) });
  }
}

const linesOf =
  ({ onProgress }: OpenInput, step: JoinProgress['step']) =>
  (done: number, total: number) =>
    onProgress?.({ step, done, total });

type Opening = { readonly input: OpenInput; readonly database: CatalogueDatabase; readonly release: () => void; readonly local: Local };
type Give = <Outcome extends OpenOutcome>(outcome: Outcome) => Outcome;

async function follow(opening: Opening, plan: JoinPlan, give: Give): Promise<OpenOutcome> {
  const { input, database, local } = opening;
  const parts = { database, desk: input.desk, catalogue: input.id };
  if (plan.do === 'ask') {
    return {
      state: 'question',
      question: plan.question,
      choices: choicesFor(plan.question),
      async resolveJoin(choice) {
        const prepared = await prepareRestore(plan, choice, { ...parts, at: new Date(input.now()).toISOString() });
        if (!prepared.ok) return give({ state: 'vault-unreachable', failure: prepared.failure });
        return follow(opening, prepared.value, give);
      },
      async leave() {
        database.close();
        opening.release();
      },
    };
  }
  const stamper = createStamper(local.clock, input.now, input.random);
  const joined = await carryOut(plan, { ...parts, stamper }, linesOf(input, 'applying'));
  if (!joined.ok) return give({ state: 'vault-unreachable', failure: joined.failure });
  return { state: 'open', catalogue: await openSession({ ...opening, report: joined.value, unjoined: null, stamper }) };
}

type SessionOpening = Opening & {
  readonly report: JoinReport;
  /** Why the vault could not be compared yet; null when it was. */
  readonly unjoined: VaultFailure | null;
  readonly stamper?: ReturnType<typeof createStamper>;
};

async function openSession({ input, database, release, local, report, unjoined, stamper }: SessionOpening): Promise<Catalogue> {
  const agent = await rememberAgent(database, input.agent, input.random);
  const ownStamper = stamper ?? createStamper(local.clock, input.now, input.random);
  let isJoined = unjoined === null;
  const sender = createSender({
    database,
    desk: input.desk,
    catalogue: input.id,
    retryDelays: input.retryDelays ?? defaultRetryDelays,
    async joinFirst() {
      if (isJoined) return null;
      const compared = await compareWithVault(database, input.desk, input.id, await readLocal(database, input.id));
      if (!compared.ok) return compared.failure;
      // A question can only be asked on opening; until then nothing is sent, and the status bar says that the copy is behind.
      if (compared.value.do === 'ask') return { why: 'damaged', detail: compared.value.question.about };
      const carried = await carryOut(compared.value, { database, desk: input.desk, catalogue: input.id, stamper: ownStamper });
      if (!carried.ok) return carried.failure;
      isJoined = true;
      return null;
    },
  });
  sender.kick();
  return createSession({ input, database, agent, stamper: ownStamper, sender, joined: report, release });
}
