const longest = 40;

/**
 * A pure function of a text that need not be worked out again for the texts it was asked last: the
 * same few periods stand in hundreds of thousands of rows. It answers as `answer` does, and holds
 * at most `most` answers, to short texts only.
 */
export function remembered<Answer>(
  answer: (text: string) => Answer,
  most = 5_000,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = answer(text);
    if (text.length > longest) return made;
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}
