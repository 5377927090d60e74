/**
 * The same function, which remembers what it answered for each text: of thousands of men the same years, places and camps are
 * asked for again and again. Forgets everything once it holds `most` answers, so that it never grows without bound.
 */
export function remembering<Answer>(compute: (text: string) => Answer, most = 20_000): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Answer;
    const answer = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, answer);
    return answer;
  };
}
