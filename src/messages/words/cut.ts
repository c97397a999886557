/** Text no longer than `most` UTF-16 code units, cut between words and closed with "…". */
export const cutAtWord = (text: string, most: number): string => {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  const room = plain.slice(0, most - 1);
  const space = room.lastIndexOf(' ');
  const kept = space > most / 2 ? room.slice(0, space) : room.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:.–-]+$/, '')}…`;
};
