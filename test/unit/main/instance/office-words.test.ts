import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explainReply } from '../../../../src/main/commands/explanations';
import { OFFICE_WORDS, readOfficeWords } from '../../../../src/main/instance/office-words';
import { StartFault } from '../../../../src/ports/faults';

const TODAY = '2024-06-10';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-words-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (words: unknown): void =>
  writeFileSync(join(folder, OFFICE_WORDS), typeof words === 'string' ? words : JSON.stringify(words));
const read = (text: string) => explainReply(text, TODAY, readOfficeWords(folder)).acts[0];

it('without a file the common words are used', () => {
  expect(readOfficeWords(folder)).toBeUndefined();
  expect(read('3 xong')).toMatchObject({ intent: 'complete', task: 3, sure: true });
});

it('adds an office’s own spellings, phrases and counted things beside the common ones', () => {
  write({
    shorthand: { 'hoàn thành': 'htx' },
    phrases: { acknowledge: 'ghi sổ', stuck: 'mắc cạn' },
    units: 'hợp tác xã',
  });
  expect(read('3 htx')).toMatchObject({ intent: 'complete', task: 3, sure: true });
  expect(read('3 ghi sổ rồi')).toMatchObject({ intent: 'acknowledge', task: 3 });
  expect(read('3 mắc cạn vì thiếu người')).toMatchObject({ intent: 'obstacle', task: 3, reason: 'thiếu người' });
  expect(read('xong 3 hợp tác xã')).not.toMatchObject({ intent: 'complete' });
  expect(read('3 xong')).toMatchObject({ intent: 'complete', task: 3, sure: true });
});

it('gives a phrase the office’s meaning', () => {
  write({ phrases: { plain: 'xong phim' } });
  expect(read('3 xong phim')).not.toMatchObject({ intent: 'complete', sure: true });
});

it.each([
  ['no JSON', '{', /không phải JSON/],
  ['an unknown tag', { phrases: { xong: 'a' } }, /phrases/],
  ['an unknown key', { words: 'a' }, /words\.json/],
  ['lists that are none', { units: ['a'] }, /units/],
])('stops the start at %s, saying where', (_, words, told) => {
  write(words);
  expect(() => readOfficeWords(folder)).toThrow(StartFault);
  expect(() => readOfficeWords(folder)).toThrow(told);
});
