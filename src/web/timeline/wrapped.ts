/** Breaks a label at spaces into at most `lines` lines of about `length` characters, the rest cut with "…". */
export function wrapped(label: string, length: number, lines: number): readonly string[] {
  const broken: string[] = [];
  for (const word of label.split(' ')) {
    const last = broken.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= length) broken[broken.length - 1] = `${last} ${word}`;
    else broken.push(word);
  }
  if (broken.length <= lines) return broken;
  const kept = broken.slice(0, lines);
  return [...kept.slice(0, -1), `${(kept.at(-1) ?? '').slice(0, length - 1)}…`];
}
