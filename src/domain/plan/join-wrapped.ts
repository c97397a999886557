/** Two wrapped lines as one. A document number broken at its hyphen or stroke ("280/CĐ-" "TTg") takes no space. */
export const joinWrapped = (first: string, second: string): string => {
  const tail = first.slice(-40);
  const broken = /[\p{L}\d][-/]$/u.test(tail) || (/\d\/\S*$/.test(tail) && /^[-/]\S/.test(second));
  const tight = broken || /^[,.;:)”]/.test(second);
  return tight || first === '' ? first + second : `${first} ${second}`;
};
