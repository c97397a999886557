import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { understandDeadline } from '../../../src/domain/deadline/understand-deadline';
import { recogniseAgencies } from '../../../src/domain/directory/recognise-agencies';
import { seedCatalogue } from '../../../src/main/instance/seed-files';

/** Cells written before looking at the readers, with what they mean by hand: read right or told, never wrong silently. */
const rowsOf = (name: string): readonly (readonly string[])[] =>
  readFileSync(join(__dirname, '../../fixtures/fresh-cells', name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));

type Standing = 'right' | 'told' | 'wrong';

const standing = (isMeant: boolean, isTold: boolean, mayBeTold: boolean): Standing => {
  if (isMeant && (!isTold || mayBeTold)) return 'right';
  return isTold ? 'told' : 'wrong';
};

const oneOf = (meant: string, read: string | null): boolean =>
  meant === '*' || meant.split('|').some((one) => one === (read ?? ''));

const deadline = ([, text = '', kinds = '', due = '', every = '']: readonly string[]): Standing => {
  const read = understandDeadline(text.replaceAll('\\n', '\n'), { year: 2024 });
  const isTold = read.doubts.some((doubt) => doubt !== 'year-assumed');
  const isMeant = kinds.split('|').includes(read.kind) && oneOf(due, read.due) && oneOf(every, read.every);
  // What nobody can know from the words is rightly asked about.
  const shouldBeTold = kinds.split('|').includes('?');
  return standing(isMeant || (isTold && shouldBeTold), isTold, shouldBeTold);
};

const catalogue = seedCatalogue();
const sorted = (codes: readonly string[]): string => [...codes].sort().join(' ');

const agencies = ([, text = '', codes = '', mark = '']: readonly string[]): Standing => {
  const { agencies: named, groups, unknown } = recogniseAgencies(text.replaceAll('\\n', '\n'), catalogue);
  const read = sorted([...named, ...groups].map(({ code }) => code));
  const isMeant = codes.split('|').some((one) => sorted(one.split(' ').filter((code) => code !== '')) === read);
  const isTold = unknown.length > 0 || groups.some((group) => group.narrowed !== null);
  if (mark === 'u' && !isTold) return 'wrong';
  return standing(isMeant, isTold, mark !== '');
};

const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

describe.each([
  ['deadlines.tsv', deadline, 0.05],
  ['agencies.tsv', agencies, 0.1],
] as const)('%s', (name, read, mostTold) => {
  const rows = rowsOf(name);

  it('nothing is wrong silently, however the letters are made', () => {
    const wrong = rows.flatMap(([round = '', text = '', ...meant]) =>
      [text, text.normalize('NFD'), ...(name === 'deadlines.tsv' ? [bare(text)] : [])].filter(
        (written) => read([round, written, ...meant]) === 'wrong',
      ),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['ordinary', 'third'])('few of the %s ones have to be looked at', (round) => {
    const own = rows.filter(([of]) => of === round);
    const told = own.filter((row) => read(row) === 'told');
    expect(told.length / own.length).toBeLessThanOrEqual(mostTold);
  });
});
