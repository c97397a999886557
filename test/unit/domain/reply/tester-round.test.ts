import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCommitting, type ReplyAct, type ReplyIntent } from '../../../../src/domain/reply/reply-act';
import { understandReply } from '../../../../src/domain/reply/understand-reply';

interface Wanted {
  readonly intent: ReplyIntent;
  readonly task: number | null;
  readonly date: string | null;
  readonly percent: number | null;
}

/** One reply of tester-tune.jsonl or mender-fresh.jsonl, as test/fixtures/replies/SOURCE.md describes it. */
interface Row {
  readonly id: string;
  readonly text: string;
  readonly today: string;
  readonly readings: readonly (readonly Wanted[])[];
  readonly askback: 'right' | 'fair' | 'needless';
}

const rowsOf = (name: string): readonly Row[] =>
  readFileSync(join(__dirname, `../../../fixtures/replies/${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

const asks = (act: ReplyAct): boolean => !act.sure || (act.intent === 'extend' && act.date === null);

const agrees = (act: ReplyAct, wanted: Wanted): boolean =>
  act.intent === wanted.intent &&
  act.task === wanted.task &&
  (act.intent !== 'extend' || act.date === wanted.date) &&
  (act.intent !== 'progress' || act.percent === wanted.percent);

const bindsWrongly = ({ readings, askback }: Row, act: ReplyAct): boolean =>
  isCommitting(act.intent) && !asks(act) && (askback === 'right' || !readings.flat().some((one) => agrees(act, one)));

const isIdle = (act: ReplyAct): boolean => act.sure && act.intent === 'unknown';

const judge = (row: Row) => {
  const got = understandReply(row.text, { today: row.today });
  const telling = got.filter((act) => !isIdle(act));
  const same = (wanted: readonly Wanted[]): boolean => {
    const asked = wanted.filter((one) => one.intent !== 'unknown');
    return telling.length === asked.length && asked.every((one) => telling.some((act) => agrees(act, one)));
  };
  const asked = got.some(asks);
  const astray = got.filter(
    (act) => !asks(act) && !isIdle(act) && !row.readings.flat().some((one) => agrees(act, one)),
  );
  return {
    text: `${row.id} ${row.text}`,
    corpus: row.id[0] ?? '',
    asked,
    needless: asked && row.askback === 'needless',
    right: !asked && row.readings.some(same),
    wrong: astray.length > 0 || (!asked && !row.readings.some(same)),
    binds: got.some((act) => bindsWrongly(row, act)),
  };
};

describe("an independent tester's replies, the open half", () => {
  const judged = rowsOf('tester-tune').map(judge);

  it('binds nothing wrongly', () => {
    expect(judged.filter((one) => one.binds).map((one) => one.text)).toEqual([]);
  });

  it('is read rightly or asked back in 97 of 100', () => {
    const wrong = judged.filter((one) => one.wrong).map((one) => one.text);
    expect(wrong.length / judged.length).toBeLessThanOrEqual(0.03);
  });

  it('is never asked about where a careful colleague would not ask', () => {
    expect(judged.filter((one) => one.needless).map((one) => one.text)).toEqual([]);
  });

  it('is asked about at most one ordinary message in ten', () => {
    const ordinary = judged.filter((one) => one.corpus === 'A');
    expect(ordinary.filter((one) => one.asked).length / ordinary.length).toBeLessThanOrEqual(0.1);
  });
});

describe('sixty ordinary replies, read once after all mending', () => {
  const judged = rowsOf('mender-fresh').map(judge);

  it('binds nothing wrongly', () => {
    expect(judged.filter((one) => one.binds).map((one) => one.text)).toEqual([]);
  });

  it('is read rightly or asked back in 95 of 100', () => {
    const wrong = judged.filter((one) => one.wrong).map((one) => one.text);
    expect(wrong.length / judged.length).toBeLessThanOrEqual(0.05);
  });

  it('is needlessly asked about at most once in twenty', () => {
    expect(judged.filter((one) => one.needless).length / judged.length).toBeLessThanOrEqual(0.05);
  });
});
