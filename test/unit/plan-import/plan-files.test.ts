import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc } from '../../support/properties';
import { draftFromText } from '../../../src/domain/plan/draft-from-text';
import { restoreSpaces } from '../../../src/domain/plan/spacing';
import { overlaps, pageLines, type DrawnText } from '../../../src/plan-import/pdf-lines';
import { readPlanText } from '../../../src/plan-import/read-text';

const ROOT = join(__dirname, '../../..');
const seed = draftFromText(readFileSync(join(ROOT, 'seeds/plans/hai-duong-2024/plan.txt'), 'utf8'));
const fixture = (name: string) => ({
  name,
  bytes: new Uint8Array(readFileSync(join(ROOT, 'test/fixtures/plans', name))),
});

describe('the 2024 plan as offices print it', () => {
  it.each(['nd30.docx', 'running-foot.docx', 'nd30.pdf', 'running-foot.pdf'])(
    '%s says what the text says',
    async (name) => {
      const text = await readPlanText(fixture(name));
      if (!text.ok) throw new Error(text.error);
      const { number, date, passedOver, ...draft } = draftFromText(text.value);
      // The letterhead is the layout's own: the text of seeds/ has none.
      expect([number, date]).toEqual(['15/KH-UBND', '2024-01-05']);
      const { passedOver: ofSeed, ...rest } = seed;
      expect(draft).toEqual({ ...rest, number: undefined, date: undefined });
      expect(passedOver.map((one) => one.text)).toEqual(ofSeed.map((one) => one.text));
    },
  );

  it('is not read from half a file, nor from one without letters', async () => {
    const { bytes } = fixture('nd30.pdf');
    const half = await readPlanText({ name: 'a.pdf', bytes: bytes.subarray(0, bytes.length / 2) });
    expect(half).toEqual({ ok: false, error: 'damaged' });
    const scan = await readPlanText(fixture('scan.pdf'));
    expect(scan).toEqual({ ok: false, error: 'no-text-layer' });
    const locked = await readPlanText(fixture('locked.pdf'));
    expect(locked).toEqual({ ok: false, error: 'locked' });
  });
});

const at = (text: string, x: number, y: number, width = text.length * 5): DrawnText => ({
  text,
  x,
  y,
  width,
  height: 10,
});

describe('lines of a PDF page', () => {
  it('are put together from runs in any order, with spaces where gaps are', () => {
    expect(pageLines([at('vụ', 41, 700), at('Sở', 0, 700.3), at('Nội', 15, 700), at('I.', 0, 720)])).toEqual([
      'I.',
      'Sở Nội vụ',
    ]);
  });

  it('are parted where columns stand beside each other', () => {
    expect(pageLines([at('UBND TỈNH', 0, 700), at('Độc lập', 200, 700)])).toEqual(['UBND TỈNH', 'Độc lập']);
  });

  it('know runs that lie inside others', () => {
    expect(overlaps([at('Đ c', 0, 700, 30), at('ộ', 9, 700, 8)])).toBe(true);
    expect(overlaps([at('Độc', 0, 700, 15), at('lập', 18, 700)])).toBe(false);
  });
});

describe('words that PDF text broke', () => {
  it.each([
    ['Th ực hi ện giai đo ạn c ủa Th ủ t ướng', 'Thực hiện giai đoạn của Thủ tướng'],
    ['công t ác, thự c hiện, hiệ u quả', 'công tác, thực hiện, hiệu quả'],
    ['theo điểm c áp dụng với nhóm b ở trên', 'theo điểm c áp dụng với nhóm b ở trên'],
    ['UBND các c ấp; TP Hồ Chí Minh', 'UBND các cấp; TP Hồ Chí Minh'],
  ])('%s', (broken, whole) => expect(restoreSpaces(broken)).toBe(whole));

  it('are whole again wherever one word of the plan was broken after its first letters', () => {
    const words = [...new Set(seed.tasks.flatMap((task) => task.text.match(/\p{L}+/gu) ?? []))].filter((word) =>
      /^(?!gi|qu)(?:[bcdđghklmnpqrstvx]|ch|ng|nh|th|tr|ph)\p{Ll}*[ạảấầẩậắặếệềểịỉọộốồổợớờởụủứừửựữ]/u.test(word),
    );
    fc.assert(
      fc.property(fc.constantFrom(...words), (word) => {
        const onset = /^(?:ch|ngh|ng|nh|th|tr|ph|kh|gh|[bcdđghklmnpqrstvx])/iu.exec(word)?.[0] ?? '';
        expect(restoreSpaces(`việc ${onset} ${word.slice(onset.length)} này`)).toBe(`việc ${word} này`);
      }),
    );
  });
});
