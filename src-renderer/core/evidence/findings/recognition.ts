import { message } from '../../message';
import { type Noticed, type Rule, writtenOf } from './finding';

/**
 * Recognition said on the strength of a file alone: GR 16 P holds every file opened, refusals among them, so its cote never
 * proves that he was homologated (domain.md §0 point 3). And a refusal beside a homologation, which may both be true in turn.
 */
export const recognition: Rule = ({ of, documents }) => {
  const homologated = of('recognition-homologated');
  const unproven = homologated.filter(({ citation }) => {
    const document = documents.get(citation?.document ?? '');
    return document === undefined || /^GR 16 P\b/u.test(document.fields.cote ?? '');
  });
  const refused = of('recognition-refused').flatMap((refusal) => homologated.map((value) => [refusal, value] as const));
  return [
    ...(unproven.length === 0
      ? []
      : [
          noticed('file-not-homologation', {
            assertions: unproven.map(({ id }) => id),
            groups: unproven.map(({ id, citation }) => [id, `${citation?.document ?? ''}@${documents.get(citation?.document ?? '')?.fields.cote ?? ''}`]),
            values: writtenOf(
              [unproven],
              unproven.map(({ id }) => id),
            ),
          }),
        ]),
    ...(refused.length === 0
      ? []
      : [
          noticed('refused-and-homologated', {
            assertions: [...new Set(refused.flat().map(({ id }) => id))],
            groups: refused.map((pair) => pair.map(({ id }) => id)),
            values: writtenOf(refused, [...new Set(refused.flat().map(({ id }) => id))]),
          }),
        ]),
  ];
};

type Said = Pick<Noticed, 'assertions' | 'groups'> & { readonly values: string };

function noticed(kind: 'file-not-homologation' | 'refused-and-homologated', { values, ...rest }: Said): Noticed {
  const said = (part: string) => message(`evidence.${kind}.${part}`, { values });
  return { kind, weight: 'question', property: 'recognition-homologated', ...rest, what: said('what'), why: said('why'), settle: said('settle') };
}

/** A burial read in a document whose site is no cemetery, or is another one: the grave is told there, not seen. */
export const burialElsewhere: Rule = ({ of, documents, sites }) => {
  const told = of('burial').flatMap((value) => {
    const document = documents.get(value.citation?.document ?? '');
    const site = sites.get(document?.fields.site ?? '');
    if (value.value.type !== 'burial' || document === undefined || site === undefined || site.id === stateBurials) return [];
    const isOther = site.type === 'cemetery' && site.id !== value.value.cemetery;
    return site.type !== 'cemetery' || isOther ? [{ value, document: document.id, site, isOther }] : [];
  });
  if (told.length === 0) return [];
  const words = {
    sites: [...new Set(told.map(({ site }) => site.shortName))].join(' / '),
    values: writtenOf(
      [told.map(({ value }) => value)],
      told.map(({ value }) => value.id),
    ),
  };
  const reason = told.some(({ isOther }) => isOther) ? 'other-cemetery' : 'burial-elsewhere';
  const said = (part: string) => message(`evidence.${reason}.${part}`, words);
  return [
    {
      kind: 'burial-elsewhere',
      weight: 'question',
      property: 'burial',
      assertions: told.map(({ value }) => value.id),
      groups: told.map(({ value, document, site }) => [value.id, `${document}@${site.id}`]),
      what: said('what'),
      why: said('why'),
      settle: said('settle'),
    },
  ];
};

// The list of the graves that the State keeps speaks of graves wherever it is read (domain.md §1).
const stateBurials = 'site:sepultures-de-guerre';
