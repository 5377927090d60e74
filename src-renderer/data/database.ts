import Dexie, { type Table } from 'dexie';
import type {
  AgentRow,
  AssertionRow,
  AttachmentRow,
  BatchRow,
  ChangeRow,
  CounterName,
  CounterRow,
  DocumentRow,
  ListRow,
  MarkRow,
  NoteRow,
  OutboxRow,
  PageTextRow,
  ProfileRow,
  ScanRow,
  SetAsideRow,
  SettingRow,
  SiteRow,
  SoldierRow,
  SummaryRow,
  ThumbnailRow,
  TranscriptionRow,
} from './rows';
import { version1 } from './versions/version-1';
import { version2 } from './versions/version-2';
import { version3 } from './versions/version-3';
import { version4 } from './versions/version-4';
import { version5 } from './versions/version-5';

const newestVersion = 5;

/** One catalogue's tables. Nothing but data/write puts rows into the projections. */
export class CatalogueDatabase extends Dexie {
  declare readonly changes: Table<ChangeRow, string>;
  declare readonly batches: Table<BatchRow, string>;
  declare readonly soldiers: Table<SoldierRow, string>;
  declare readonly documents: Table<DocumentRow, string>;
  declare readonly scans: Table<ScanRow, string>;
  declare readonly assertions: Table<AssertionRow, string>;
  declare readonly attachments: Table<AttachmentRow, string>;
  declare readonly marks: Table<MarkRow, string>;
  declare readonly notes: Table<NoteRow, string>;
  declare readonly sites: Table<SiteRow, string>;
  declare readonly agents: Table<AgentRow, string>;
  declare readonly lists: Table<ListRow, string>;
  declare readonly transcriptions: Table<TranscriptionRow, string>;
  declare readonly pageTexts: Table<PageTextRow, [string, number]>;
  declare readonly summaries: Table<SummaryRow, string>;
  declare readonly profiles: Table<ProfileRow, string>;
  declare readonly thumbnails: Table<ThumbnailRow, [string, number]>;
  declare readonly counters: Table<CounterRow, CounterName>;
  declare readonly settings: Table<SettingRow, string>;
  declare readonly outbox: Table<OutboxRow, string>;
  declare readonly setAside: Table<SetAsideRow, [string, string]>;

  constructor(name: string) {
    // Strict: a transaction is complete only when the disk has it (design.md §6).
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores(version1);
    this.version(2).stores(version2);
    this.version(3).stores(version3);
    this.version(4).stores(version4);
    this.version(newestVersion).stores(version5);
    this.on('versionchange', () => {
      this.close();
      // Dexie's own answer, which runs after this one, would open again at the next read and make anew what was just deleted.
      return false;
    });
  }

  /** Whether a newer program made this database. Dexie opens it all the same, and would write rows that program may not expect. Once open. */
  isNewer(): boolean {
    // Dexie keeps its version numbers in tenths.
    return this.backendDB().version > newestVersion * 10;
  }
}

/** The name of a catalogue's database; one database per catalogue. */
export function databaseName(catalogue: string): string {
  return `matricule-${catalogue}`;
}
