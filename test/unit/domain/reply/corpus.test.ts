import { corpus, CORPUS_TODAY, type CorpusRow } from './corpus';
import { freshFour } from './fresh-four';
import { freshOne } from './fresh-one';
import { freshThree } from './fresh-three';
import { freshTwo } from './fresh-two';
import { heldOut as earlierRounds } from './held-out';
import { nearMisses } from './near-misses';
import { roundEighteen } from './rounds/eighteen';
import { roundEleven } from './rounds/eleven';
import { roundTwelve } from './rounds/twelve';
import { roundThirteen } from './rounds/thirteen';
import { roundFourteen } from './rounds/fourteen';
import { roundFifteen } from './rounds/fifteen';
import { roundSixteen } from './rounds/sixteen';
import { roundSeventeen } from './rounds/seventeen';
import { judge, tallies, type Judged } from './score';

const describeActs = ({ got }: Judged): string =>
  got
    .map((act) =>
      [act.sure ? '' : '?', act.intent, act.task ?? '-', act.percent ?? '', act.date ?? ''].join(' ').trim(),
    )
    .join(' + ');

const report = (name: string, judged: readonly Judged[]): string => {
  const lines = [...tallies(judged)].map(([intent, { expected, given, both }]) => {
    const precision = given === 0 ? '    -' : (both / given).toFixed(3);
    const recall = expected === 0 ? '    -' : (both / expected).toFixed(3);
    return `  ${intent.padEnd(12)} precision ${precision}  recall ${recall}  (${expected})`;
  });
  const right = judged.filter((one) => one.right).length;
  const asked = judged.filter((one) => one.asksBack).length;
  const head = `${name}: ${judged.length} replies, ${right} right, ${asked} asked back`;
  return [head, ...lines].join('\n');
};

const judgeAll = (rows: readonly CorpusRow[]): readonly Judged[] => rows.map((row) => judge(row, CORPUS_TODAY));

const wrongOnes = (judged: readonly Judged[]): readonly string[] =>
  judged
    .filter((one) => !one.right && !one.asksBack)
    .map((one) => `${one.text} → ${describeActs(one)}, not ${one.expected}`);

const misbound = (judged: readonly Judged[]): readonly string[] =>
  judged.filter((one) => one.bindingWrong).map((one) => `${one.text} → ${describeActs(one)}`);

const rateAsked = (judged: readonly Judged[]): number => judged.filter((one) => one.asksBack).length / judged.length;

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const rounds: Readonly<Record<string, readonly CorpusRow[]>> = {
  'round eleven': roundEleven,
  'round twelve': roundTwelve,
  'round thirteen': roundThirteen,
  'round fourteen': roundFourteen,
  'round fifteen': roundFifteen,
  'round sixteen': roundSixteen,
  'round seventeen': roundSeventeen,
  'round eighteen': roundEighteen,
};
const heldOut: readonly CorpusRow[] = [
  ...earlierRounds,
  ...freshOne,
  ...freshTwo,
  ...freshThree,
  ...freshFour,
  ...Object.values(rounds).flat(),
];

describe('the corpus of replies', () => {
  const judged = judgeAll(corpus);
  beforeAll(() => print(report('corpus', judged)));

  it('has at least 400 different replies', () => {
    expect(new Set(corpus.map(([text]) => text)).size).toBeGreaterThanOrEqual(400);
  });
  it('never binds wrongly', () => expect(misbound(judged)).toEqual([]));
  it('reads at least 95% rightly or asks back', () => {
    expect(wrongOnes(judged).length / judged.length).toBeLessThanOrEqual(0.05);
  });
  it('asks back at most one in ten', () => expect(rateAsked(judged)).toBeLessThanOrEqual(0.1));
  it('asks back only where a colleague would', () => {
    const comfort = judged.filter((one) => one.asksBack && !one.expected.startsWith('?')).map((one) => one.text);
    expect(comfort.length / judged.length).toBeLessThanOrEqual(0.03);
  });
});

describe('replies not tuned on', () => {
  const judged = judgeAll(heldOut);
  beforeAll(() => print(report('held out', judged)));

  it('never binds wrongly', () => expect(misbound(judged)).toEqual([]));
  it('reads at least 95% rightly or asks back', () => {
    expect(wrongOnes(judged).length / judged.length).toBeLessThanOrEqual(0.05);
  });
});

describe.each(Object.entries(rounds))('%s', (name, rows) => {
  const judged = judgeAll(rows);
  beforeAll(() => print(report(name, judged)));

  it('is read rightly or asked back in 95 of 100', () => {
    expect(wrongOnes(judged).length / judged.length).toBeLessThanOrEqual(0.05);
  });
  it('binds nothing wrongly', () => expect(misbound(judged)).toEqual([]));
});

describe('near misses', () => {
  const judged = judgeAll(nearMisses);

  it('never bind', () => {
    const bound = judged.filter(({ got }) =>
      got.some((act) => act.sure && (act.intent === 'complete' || act.intent === 'extend')),
    );
    expect(bound.map((one) => `${one.text} → ${describeActs(one)}`)).toEqual([]);
  });
  it('are read rightly or asked back', () => expect(wrongOnes(judged)).toEqual([]));
});

describe('the same words in other clothes', () => {
  const unmarked = (text: string): string =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');
  const clothes: readonly (readonly [string, (text: string) => string, readonly CorpusRow[]])[] = [
    ['without marks', unmarked, [...corpus, ...heldOut]],
    ['in capitals', (text) => text.toUpperCase(), [...corpus, ...heldOut, ...nearMisses]],
    ['after a courtesy', (text) => `Dạ báo cáo anh, ${text}`, [...corpus, ...heldOut, ...nearMisses]],
    ['with a particle', (text) => `${text} ạ`, [...corpus, ...heldOut, ...nearMisses]],
    ['with thanks', (text) => `${text}. Em cảm ơn anh!`, [...corpus, ...heldOut, ...nearMisses]],
    ['with blank lines', (text) => `\n ${text} \n\n`, [...corpus, ...heldOut, ...nearMisses]],
    ['hỏi for ngã', (text) => text.normalize('NFD').replace(/\u0303/gu, '\u0309'), [...corpus, ...heldOut]],
  ];

  it.each(clothes)('%s: nothing binds wrongly, and nearly all is read alike', (_, dress, rows) => {
    const judged = judgeAll(rows.map(([text, expected]) => [dress(text), expected.replace(/«.*?»/gu, '')] as const));
    expect(misbound(judged)).toEqual([]);
    expect(wrongOnes(judged).length / judged.length).toBeLessThanOrEqual(0.02);
  });
});
