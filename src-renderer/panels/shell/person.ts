import { readRemembered, remember } from './remembered';

/** Who works at this machine, as declared: filled in beforehand for the next catalogue. The catalogue's agent is what counts. */
export type Person = { readonly name: string; readonly initials: string; readonly institution: string };

const nobody: Person = { name: '', initials: '', institution: '' };

export function rememberedPerson(): Person {
  return { ...nobody, ...readRemembered<Partial<Person>>('person', nobody) };
}

export function rememberPerson(person: Person): void {
  remember('person', person);
}

/** "Aliya Nourlan" → AN; what is proposed until the person types otherwise. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/u)
    .map((word) => word.slice(0, 1).toLocaleUpperCase())
    .join('')
    .slice(0, 4);
}
