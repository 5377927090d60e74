/** The habits of writing that a Latin form can follow, as bits, so that a form may show signs of several. */
export const systems = { kazakh: 1, english: 2, french: 4, german: 8, scientific: 16, polish: 32 } as const;
export const anySystem = 63;

const signs: readonly (readonly [RegExp, number])[] = [
  [/[ūşğñıq]/u, systems.kazakh],
  [/[äöü]/u, systems.kazakh | systems.german],
  [/sch|(?:ow|ew)a?(?:$|[\s,.)-])|tj/u, systems.german],
  [/[aeiou]j(?:$|[\s,.)-])/u, systems.german | systems.scientific],
  [/ou|tch|dj|ï|[éèêç]|gu[eiy]|eff(?:$|[\s,.)-])/u, systems.french],
  [/(?:^|[^sc])sh|zh|y[aeou]|oo|ee|kh|ay(?:$|[\s,.)-])/u, systems.english],
  [/kh|(?:of|ef)f?(?:$|[\s,.)-])/u, systems.french | systems.english],
  [/[šžčŝâûėḥǎ]/u, systems.scientific],
  [/sz|cz|[żźćśńł]|rz/u, systems.polish],
];

/** The systems that the letters of a Latin form speak for; all of them when nothing speaks. Expects lower case, NFC. */
export function spellingSystemsOf(text: string): number {
  let found = 0;
  for (const [pattern, system] of signs) if (pattern.test(text)) found |= system;
  return found === 0 ? anySystem : found;
}
