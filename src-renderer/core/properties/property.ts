import type { ValueType } from '../model/assertion';

/** The groups of domain.md §2, in the order of the record. */
export const propertyGroups = ['identity', 'origin', 'army', 'capture', 'legion', 'resistance', 'recognition', 'burial', 'after-1945', 'kin', 'work'] as const;
export type PropertyGroup = (typeof propertyGroups)[number];

/** One property of a soldier. Forms, search, bundles and the evidence rule all read it; a new property is one entry. */
export type Property = {
  /** Fixed for ever: it stands in the changes. */
  readonly slug: string;
  readonly group: PropertyGroup;
  readonly valueType: ValueType;
  /** `single`: one value is true of the man, so two that exclude each other are a conflict. */
  readonly cardinality: 'single' | 'many';
  /** Whether two men are told apart by it (domain.md §4, condition 3). */
  readonly discriminates: boolean;
  /** Ethnicity, religion, collaboration, convictions and the like: withheld from exports unless chosen (domain.md §5). */
  readonly sensitive: boolean;
  /** Living people's data: the write function refuses it until its encrypted store exists (domain.md §2, Next of kin). */
  readonly sealed: boolean;
  /** Element of EAC-CPF that carries it in an export. */
  readonly eacCpf: string;
  /** Place in the form, within its group. */
  readonly formOrder: number;
};

/** How an entry is written down in the data files; what is not said is the ordinary case. */
type PropertyEntry = {
  readonly slug: string;
  readonly valueType: ValueType;
  readonly cardinality?: 'single';
  readonly discriminates?: true;
  readonly sensitive?: true;
  readonly sealed?: true;
  readonly eacCpf?: string;
};

export function propertiesOf(group: PropertyGroup, eacCpf: string, entries: readonly PropertyEntry[]): readonly Property[] {
  return entries.map((entry, index) => ({
    slug: entry.slug,
    group,
    valueType: entry.valueType,
    cardinality: entry.cardinality ?? 'many',
    discriminates: entry.discriminates ?? false,
    sensitive: entry.sensitive ?? false,
    sealed: entry.sealed ?? false,
    eacCpf: entry.eacCpf ?? eacCpf,
    formOrder: (index + 1) * 10,
  }));
}
