import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc } from '../../../support/properties';
import { draftFromText } from '../../../../src/domain/plan/draft-from-text';

const text = readFileSync(join(__dirname, '../../../../seeds/plans/hai-duong-2024/plan.txt'), 'utf8');
const draft = draftFromText(text);

/** Blank lines and page numbers move the lines, not what they say. */
const withoutLines = ({ passedOver, ...rest }: typeof draft) => ({
  ...rest,
  passedOver: passedOver.map((one) => one.text),
});

const countBy = <T>(items: readonly T[], keyOf: (item: T) => string | null): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item) ?? 'none'] = (counts[keyOf(item) ?? 'none'] ?? 0) + 1;
  return counts;
};

describe('the 2024 plan of Hải Dương, counted by hand', () => {
  it('says its title, year and issuer, and has no number or date of its own', () => {
    expect(draft.title).toBe('Kế hoạch Cải cách hành chính nhà nước tỉnh Hải Dương năm 2024');
    expect(draft.year).toBe(2024);
    expect(draft.number).toBeNull();
    expect(draft.date).toBeNull();
    expect(draft.issuer).toBe('Ủy ban nhân dân tỉnh Hải Dương');
  });

  it('has 8 areas, each with the agency that section IV makes answerable for it', () => {
    expect(draft.areas).toEqual([
      { code: 'II.1', name: 'Công tác chỉ đạo, điều hành', leads: ['Sở Nội vụ'] },
      { code: 'II.2', name: 'Cải cách thể chế', leads: ['Sở Tư pháp'] },
      { code: 'II.3', name: 'Cải cách thủ tục hành chính (TTHC)', leads: ['Văn phòng UBND tỉnh'] },
      { code: 'II.4', name: 'Cải cách tổ chức bộ máy hành chính nhà nước', leads: ['Sở Nội vụ'] },
      { code: 'II.5', name: 'Cải cách chế độ công vụ', leads: ['Sở Nội vụ'] },
      { code: 'II.6', name: 'Cải cách tài chính công', leads: ['Sở Tài chính'] },
      {
        code: 'II.7',
        name: 'Xây dựng và phát triển chính quyền điện tử, chính quyền số',
        leads: ['Sở Thông tin và Truyền thông'],
      },
      {
        code: 'II.8',
        name: 'Đánh giá tác động của CCHC đến người dân, tổ chức và phát triển kinh tế - xã hội',
        leads: ['Sở Kế hoạch và Đầu tư'],
      },
    ]);
  });

  it('has 57 leaf tasks in 48 groups', () => {
    expect(countBy(draft.tasks, (task) => task.area)).toEqual({
      'II.1': 7,
      'II.2': 4,
      'II.3': 9,
      'II.4': 4,
      'II.5': 7,
      'II.6': 6,
      'II.7': 15,
      'II.8': 5,
    });
    expect(new Set(draft.tasks.map((task) => `${task.area} ${task.group ?? task.text}`)).size).toBe(48);
    expect(countBy(draft.tasks, (task) => task.group)).toEqual({
      none: 45,
      'Phát triển các hệ thống nền tảng và dữ liệu số:': 3,
      'Phát triển các ứng dụng, dịch vụ:': 6,
      'Đào tạo và phát triển nguồn nhân lực': 3,
    });
  });

  it('has 33 figures and judged aims in 26 bullets', () => {
    expect(countBy(draft.targets, (target) => target.area)).toEqual({
      'II.2': 3,
      'II.3': 10,
      'II.4': 3,
      'II.5': 3,
      'II.6': 6,
      'II.7': 8,
    });
    expect(new Set(draft.targets.map((target) => target.text)).size).toBe(26);
    expect(draft.targets.filter((target) => target.comparator === 'judged')).toHaveLength(5);
  });

  it.each([
    ['từ 95% -100%', 'range', 95, 100, '%', null],
    ['từ 50% trở lên', 'at-least', 50, null, '%', null],
    ['tối thiểu 70%', 'at-least', 70, null, '%', null],
    ['02 hoạt động', 'exactly', 2, null, 'hoạt động', null],
    ['tối đa 15 phút', 'at-most', 15, null, 'phút/01 lượt giao dịch', null],
    ['85% hồ sơ công việc tại cấp tỉnh', 'exactly', 85, null, '%', 'province'],
    ['75% hồ sơ công việc tại cấp huyện', 'exactly', 75, null, '%', 'district'],
    ['65% hồ sơ công việc tại cấp xã', 'exactly', 65, null, '%', 'commune'],
    ['cấp tỉnh, huyện, xã được số hóa', 'exactly', 100, null, '%', null],
  ])('reads "%s"', (words, comparator, figure, figureTo, unit, level) => {
    const found = draft.targets.filter((target) => target.part.includes(words));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ comparator, figure, figureTo, unit, level });
  });

  it('has 29 duties in 8 groups, the receivers being none', () => {
    expect(Object.values(countBy(draft.duties, (duty) => duty.holder))).toEqual([6, 7, 2, 2, 3, 2, 6, 1]);
    expect(draft.duties.at(-1)).toMatchObject({ holder: 'Đài Phát thanh và Truyền hình tỉnh, Báo Hải Dương' });
    expect(draft.duties.at(-1)?.text).toMatch(/^Tiếp tục duy trì .* thực tế của địa phương\.$/);
    expect(draft.duties.some((duty) => /Lưu: VT|Trên đây/.test(duty.text))).toBe(false);
  });

  it('joins wrapped lines, drops the page number and the note on the appendix, and gives lost spaces back', () => {
    const fees = draft.tasks.find((task) => task.text.startsWith('Thực hiện, theo dõi, đôn đốc thanh toán'));
    expect(fees?.text).toBe(
      'Thực hiện, theo dõi, đôn đốc thanh toán phí, lệ phí trực tuyến tại Trung tâm Phục vụ hành chính công tỉnh, Bộ phận Một cấp huyện, cấp xã.',
    );
    expect(draft.tasks.some((task) => task.text.includes('Phụ lục'))).toBe(false);
    const all = JSON.stringify(draft);
    for (const broken of ['trongcông', 'tratrách', 'bồidưỡng', 'cáctiêu', 'vàquyết', 'mạng.Tổ', '280/CĐ- TTg', '  ']) {
      expect(all).not.toContain(broken);
    }
    expect(all).toContain('280/CĐ-TTg');
  });

  it('keeps every text word for word: only spaces differ from the source', () => {
    const bare = (words: string): string => words.replace(/\s+/g, '');
    const source = bare(text.replace(/^\s*5\s*$/m, ''));
    for (const { text: words } of [...draft.tasks, ...draft.targets, ...draft.duties]) {
      expect(source).toContain(bare(words));
    }
  });

  it('keeps slips and suggests beside them', () => {
    const said = draft.slips.map((slip) => `${slip.said} → ${slip.suggestion}`);
    expect(said).toEqual([
      'đơn vị sau có → đơn vị sau khi có',
      'cải CCHC → CCHC',
      'một của liên thông → một cửa liên thông',
      'Bộ phận Một cấp → Bộ phận Một cửa cấp',
      'số 27/NQ-TW → số 27-NQ/TW',
      'tiết kiệm chống lãng phí → tiết kiệm, chống lãng phí',
      'chia sẽ → chia sẻ',
      'Thư điện tử công cụ → Thư điện tử công vụ',
      'tin tin → tin',
      'của thuộc → thuộc',
      'luợng → lượng',
    ]);
    for (const { at, said: words } of draft.slips) {
      expect(JSON.stringify(draft[at.part][at.index])).toContain(words);
    }
  });

  it('reads the same through blank lines, page breaks and page numbers wherever they fall', () => {
    const lines = text.split('\n');
    const noise = fc.constantFrom('', '\f', '\n7\n', '\n- 12 -\n\f', '   ', 'Trang 3/15');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(lines.length - 1), noise), { maxLength: 30 }), (places) => {
        const noisy = [...lines];
        for (const [at, words] of places) noisy[at] = `${noisy[at] ?? ''}\n${words}`;
        const read = draftFromText(noisy.join('\n'));
        expect(withoutLines(read)).toEqual(withoutLines(draft));
      }),
      { numRuns: 30 },
    );
  });

  it('reads decomposed letters and Windows line ends the same', () => {
    expect(draftFromText(text.normalize('NFD').replace(/\n/g, '\r\n'))).toEqual(draft);
  });
});
