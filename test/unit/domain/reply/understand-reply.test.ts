import { fc } from '../../../support/properties';
import { LEXICON, withOfficeWords } from '../../../../src/domain/reply/lexicon/lexicon';
import { isBinding, type ReplyAct } from '../../../../src/domain/reply/reply-act';
import { LONGEST_REPLY, understandReply } from '../../../../src/domain/reply/understand-reply';
import { compileLexicon } from '../../../../src/domain/reply/vocabulary';
import { corpus, CORPUS_TODAY } from './corpus';
import { heldOut } from './held-out';
import { nearMisses } from './near-misses';

const today = CORPUS_TODAY;
const read = (text: string): readonly ReplyAct[] => understandReply(text, { today });
const gist = (acts: readonly ReplyAct[]): readonly unknown[] =>
  acts.map(({ intent, task, percent, date }) => ({ intent, task, percent, date }));
const unmarked = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');
const everyRow = [...corpus, ...heldOut, ...nearMisses].map(([text]) => text);

/** Only the mark tells "mốt" (in two days) from "một" (one). */
const toldByMarks = new Set(['mốt em xong 31']);

describe('what is not in the words', () => {
  it.each(everyRow)('reads the same however it is encoded: %s', (text) => {
    expect(read(text.normalize('NFD'))).toEqual(read(text.normalize('NFC')));
    if (!toldByMarks.has(text)) expect(gist(read(unmarked(text)))).toEqual(gist(read(text)));
  });

  it('never throws and keeps its shape on any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        read(text).forEach((act, place) => {
          expect(act.place).toBe(place);
          expect(act.date === null || /^\d{4}-\d\d-\d\d$/u.test(act.date)).toBe(true);
          expect(act.percent === null || (act.percent >= 0 && act.percent <= 100)).toBe(true);
          expect(act.task === null || Number.isInteger(act.task)).toBe(true);
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it('never throws on words of its own thrown together', () => {
    const words = fc.constantFrom(...everyRow.join(' ').split(/\s+/u), ',', '.', '?', '\n', '30/6', '3', '50%');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        expect(Array.isArray(read(list.join(' ')))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('what denies', () => {
  const negators = [
    'chưa',
    'chua',
    'không',
    'ko',
    'k',
    'hok',
    'chẳng',
    'chả',
    'chưa thể',
    'không thể',
    'đâu đã',
    'chx',
    'chưa hề',
  ];
  const courtesies = [
    '',
    'ạ',
    'anh',
    'em',
    'dạ',
    'rồi',
    'đã',
    'được',
    'nhé',
    'báo cáo anh',
    'vẫn',
    'hết',
    'làm',
    'việc này',
  ];
  const done = ['xong', 'xog', 'hoàn thành', 'hoan thanh', 'làm xong', 'hoàn tất', 'done'];
  const piece = (list: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...list);

  it('a negation before or after "xong" never completes for sure', () => {
    const parts = fc.tuple(
      piece(courtesies),
      piece(negators),
      piece(courtesies),
      piece(done),
      piece(courtesies),
      fc.boolean(),
    );
    fc.assert(
      fc.property(parts, fc.constantFrom('3', 'nv 3', 'việc 3', ''), ([a, no, b, xong, c, before], task) => {
        const said = before ? [task, a, no, b, xong, c] : [task, a, xong, b, no, c];
        const acts = read(said.filter((word) => word !== '').join(' '));
        expect(acts.filter((act) => act.intent === 'complete' && act.sure)).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  });

  it('an unknown word at either side of "xong" is asked about', () => {
    const unknown = fc.stringMatching(/^[bdghlmstv][aeiou][ntm]?q[aeiou]$/u);
    fc.assert(
      fc.property(unknown, fc.boolean(), (word, before) => {
        const acts = read(before ? `3 ${word} xong` : `3 xong ${word}`);
        expect(acts.filter((act) => isBinding(act.intent) && act.sure)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('long and odd input', () => {
  it('reads 100,000 characters as cheaply as its limit, and is then sure of nothing', () => {
    for (const unit of [
      '3 xong ',
      'chưa ',
      '3,',
      '#',
      'không thuộc ',
      'đến ',
      '1/',
      '0 9',
      'a',
      '\n',
      'vì ',
      'còn 3 ',
    ]) {
      const acts = read(unit.repeat(Math.ceil(100_000 / unit.length)));
      expect(acts.length).toBeLessThanOrEqual(50);
      expect(acts.filter((act) => act.sure)).toEqual([]);
    }
  });

  it('is as sure as ever at the limit', () => {
    const long = (length: number): string => `${'3 xong'.padEnd(length - 1, ' ')}ạ`;
    expect(read(long(LONGEST_REPLY))).toMatchObject([{ intent: 'complete', task: 3, sure: true }]);
    expect(read(long(LONGEST_REPLY + 1))).toMatchObject([{ intent: 'complete', task: 3, sure: false }]);
  });

  it.each(['', '   ', '\n\n', '\t'])('has no acts in a blank message %j', (text) => expect(read(text)).toEqual([]));
});

describe('what the bot knows', () => {
  const withContext = (text: string, more: { knownTasks?: readonly number[]; replyTo?: number }): readonly ReplyAct[] =>
    understandReply(text, { today, ...more });

  it('asks which task is done when nothing tells', () => {
    expect(withContext('xong rồi ạ', {})).toMatchObject([{ intent: 'complete', task: null, sure: false }]);
    expect(withContext('xong rồi ạ', { knownTasks: [3, 5] })).toMatchObject([{ task: null, sure: false }]);
  });
  it('takes the task of the reminder answered, or the only one open', () => {
    expect(withContext('xong rồi ạ', { replyTo: 7 })).toMatchObject([{ intent: 'complete', task: 7, sure: true }]);
    expect(withContext('xong rồi ạ', { knownTasks: [9] })).toMatchObject([{ task: 9, sure: true }]);
    expect(withContext('xin lùi đến 15/7', { replyTo: 7, knownTasks: [7, 8] })).toMatchObject([
      { intent: 'extend', task: 7, date: '2024-07-15', sure: true },
    ]);
  });
  it('takes the number in the words before that of the reminder', () => {
    expect(withContext('3 xong', { replyTo: 7 })).toMatchObject([{ task: 3, sure: true }]);
  });
  it('doubts a number that is not one of his', () => {
    expect(withContext('33 xong', { knownTasks: [3, 5] })).toMatchObject([{ task: 33, sure: false }]);
    expect(withContext('xong', { replyTo: 33, knownTasks: [3, 5] })).toMatchObject([{ task: 33, sure: false }]);
  });
  it('needs no number for what does not bind', () => {
    expect(withContext('ok ạ', {})).toMatchObject([{ intent: 'acknowledge', task: null, sure: true }]);
    expect(withContext('50%', {})).toMatchObject([{ intent: 'progress', percent: 50, sure: true }]);
  });
});

describe('a task said two things of', () => {
  it('is not completed for sure', () => {
    for (const text of ['3 xong. 3 chưa xong', '3 xong, nv 3 xin lùi đến 15/7', 'việc 3 xong; việc 3 vướng kinh phí']) {
      expect(read(text).filter((act) => act.intent === 'complete' && act.sure)).toEqual([]);
    }
  });
  it('is completed once when said twice', () => {
    expect(read('3 xong. nv 3 xong rồi')).toMatchObject([{ intent: 'complete', task: 3, sure: true }]);
  });
  it('leaves out the one excepted', () => {
    const acts = read('các việc 5, 6 đã xong, trừ việc 7');
    expect(acts.map((act) => [act.intent, act.task])).toEqual([
      ['complete', 5],
      ['complete', 6],
      ['progress', 7],
    ]);
  });
});

describe('the reason', () => {
  it.each([
    ['3 vướng vì Bộ chưa có văn bản hướng dẫn ạ', 'Bộ chưa có văn bản hướng dẫn'],
    ['3 VƯỚNG Thiếu Kinh Phí!', 'Thiếu Kinh Phí'],
    ['3 xin lùi đến 15/7 do chờ ý kiến của lãnh đạo', 'chờ ý kiến của lãnh đạo'],
    ['7 xin gia hạn đến 30/9, lý do: chưa có vốn, chưa có người', 'chưa có vốn, chưa có người'],
  ])('keeps the sender’s own words: %s', (text, reason) => {
    expect(read(text)[0]?.reason).toBe(reason);
    expect(read(text.normalize('NFD'))[0]?.reason).toBe(reason);
  });
});

describe('words of an office', () => {
  it('are understood beside the common ones', () => {
    const own = compileLexicon(withOfficeWords({ phrases: { complete: 'về bờ' }, shorthand: { 'về bờ': 'vbo' } }));
    const with_ = (text: string): readonly ReplyAct[] => understandReply(text, { today }, own);
    expect(with_('3 về bờ rồi ạ')).toMatchObject([{ intent: 'complete', task: 3, sure: true }]);
    expect(with_('3 vbo')).toMatchObject([{ intent: 'complete', task: 3, sure: true }]);
    expect(with_('3 chưa về bờ')).toMatchObject([{ intent: 'progress', task: 3 }]);
    expect(read('3 về bờ rồi ạ').some((act) => act.sure)).toBe(false);
  });

  it('the common phrases each have one meaning', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const [tag, list] of Object.entries(LEXICON.phrases)) {
      for (const entry of list.split(/[,\n]/u).map((one) => one.trim().toLowerCase())) {
        if (entry === '') continue;
        // One word may be told from another by its marks; longer phrases are compared without.
        const phrase = entry.includes(' ') ? unmarked(entry) : entry;
        if ((seen.get(phrase) ?? tag) !== tag) twice.push(`${phrase}: ${seen.get(phrase)}, ${tag}`);
        seen.set(phrase, tag);
      }
    }
    expect(twice).toEqual([]);
  });
});
