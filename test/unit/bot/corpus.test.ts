import { corpus, CORPUS_TODAY, type CorpusRow } from '../domain/reply/corpus';
import { heldOut } from '../domain/reply/held-out';
import { nearMisses } from '../domain/reply/near-misses';
import { play } from '../../support/builders';
import { accepted, openChat, STC } from '../../support/chat';

const NUMBERS = Array.from({ length: 40 }, (_, index) => index + 1);
/** With a document on file already, so that one word more is enough to report completion. */
const STORIES = NUMBERS.map((number) =>
  play(accepted(number), [
    {
      at: '2024-02-01',
      by: STC,
      act: { kind: 'add-evidence', assignment: 'STC', evidence: [{ kind: 'document', number: '1/BC', date: null }] },
    },
  ]),
);

/** Tasks for which the corpus calls this intent sure. */
const expectedTasks = (expected: string, intent: string): ReadonlySet<number> =>
  new Set(
    expected
      .split(' + ')
      .flatMap((one) => new RegExp(`^${intent} (\\d+)`).exec(one)?.[1] ?? [])
      .map(Number)
      .filter((number) => NUMBERS.includes(number)),
  );

const hear = async (text: string) => {
  const chat = openChat(STORIES, `${CORPUS_TODAY} 09:00`);
  const answer = await chat.say(STC, text);
  return {
    answer,
    faults: chat.faults,
    done: NUMBERS.filter((number) => chat.part(number).work === 'awaiting'),
    asked: NUMBERS.filter((number) => chat.tasks.task(number).submissions.length > 0),
  };
};

/** Every reply of the corpus said to the whole bot, by an official who leads tasks 1 to 40. */
describe('the corpus of replies, through the bot', () => {
  const rows: readonly CorpusRow[] = [...corpus, ...nearMisses, ...heldOut];

  it.each(rows)('is answered, and nothing binding is done on a guess: %j', async (text, expected) => {
    const heard = await hear(text);
    expect(heard.answer).not.toBe('');
    expect(heard.faults).toEqual([]);
    for (const number of heard.done) expect(expectedTasks(expected, 'complete')).toContain(number);
    for (const number of heard.asked) expect(expectedTasks(expected, 'extend')).toContain(number);
  });

  it('does what is plainly said: at least 95 of 100 sure completions', async () => {
    const sure = corpus.filter(([, expected]) => expectedTasks(expected, 'complete').size > 0);
    const kept = await Promise.all(
      sure.map(async ([text, expected]) => (await hear(text)).done.length === expectedTasks(expected, 'complete').size),
    );
    expect(sure.length).toBeGreaterThan(80);
    expect(kept.filter(Boolean).length / sure.length).toBeGreaterThanOrEqual(0.95);
  });
});
