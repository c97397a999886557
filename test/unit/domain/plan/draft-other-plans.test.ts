import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftFromText } from '../../../../src/domain/plan/draft-from-text';

const draftOf = (name: string) => draftFromText(readFileSync(join(__dirname, 'fixtures', `${name}.txt`), 'utf8'));

describe('a plan with targets and tasks in sections of their own, numbered 2.1, 3.1', () => {
  const draft = draftOf('separate-sections');

  it('takes its number and date from the letterhead, not from what it cites', () => {
    expect(draft).toMatchObject({
      title: 'Kế hoạch Cải cách hành chính tỉnh Thanh Sơn năm 2025',
      year: 2025,
      number: '07/KH-UBND',
      date: '2025-01-08',
      issuer: 'Ủy ban nhân dân tỉnh Thanh Sơn',
    });
  });

  it('has one area for the two sections that speak of it, with its lead', () => {
    expect(draft.areas).toEqual([
      { code: '3.1', name: 'Cải cách thể chế', leads: ['Sở Tư pháp'] },
      { code: '3.2', name: 'Cải cách thủ tục hành chính', leads: ['Văn phòng UBND tỉnh'] },
      { code: '3.3', name: 'Xây dựng chính quyền số', leads: ['Sở Khoa học và Công nghệ'] },
    ]);
  });

  it('parts the figures of a bullet', () => {
    expect(
      draft.targets.map(({ area, comparator, figure, figureTo, unit, level }) => [
        area,
        comparator,
        figure,
        figureTo,
        unit,
        level,
      ]),
    ).toEqual([
      ['3.1', 'exactly', 100, null, '%', null],
      ['3.1', 'at-least', 12, null, 'văn bản', null],
      ['3.1', 'over', 90, null, '%', null],
      ['3.2', 'range', 60, 70, '%', null],
      ['3.2', 'at-least', 75, null, '%', 'province'],
      ['3.2', 'exactly', 55, null, '%', 'commune'],
      ['3.2', 'at-most', 10, null, 'phút/lượt', null],
    ]);
  });

  it('takes no wrapped dash for a bullet, no document number for a heading, no footer for text', () => {
    expect(draft.tasks.map((task) => [task.area, task.group, task.text])).toEqual([
      ['3.1', null, 'Ban hành Kế hoạch rà soát văn bản quy phạm pháp luật năm 2025 trong tháng 01/2025.'],
      ['3.1', 'Tăng cường kiểm tra văn bản, gồm:', 'Kiểm tra theo thẩm quyền;'],
      ['3.1', 'Tăng cường kiểm tra văn bản, gồm:', 'Kiểm tra theo chuyên đề, lĩnh vực kinh tế - xã hội.'],
      ['3.2', null, 'Công bố danh mục thủ tục hành chính theo Quyết định số 12/QĐ-UBND.'],
      ['3.2', null, 'Số hóa hồ sơ còn hiệu lực.'],
      ['3.3', null, 'Vận hành Trung tâm dữ liệu tỉnh.'],
    ]);
  });

  it('parts holder and duty on one line', () => {
    expect(draft.duties.map(({ holder, text }) => [holder, text])).toEqual([
      ['Sở Nội vụ', 'Chủ trì, phối hợp với các đơn vị theo dõi, đôn đốc việc thực hiện Kế hoạch.'],
      ['Sở Tư pháp', 'chủ trì, phối hợp với các cơ quan liên quan triển khai công tác cải cách thể chế.'],
      ['Văn phòng UBND tỉnh', 'Chủ trì thực hiện công tác cải cách thủ tục hành chính.'],
      ['Văn phòng UBND tỉnh', 'Phối hợp với Sở Khoa học và Công nghệ xây dựng chính quyền số.'],
      ['Sở Khoa học và Công nghệ', 'Chủ trì tham mưu công tác xây dựng chính quyền số của tỉnh.'],
    ]);
  });
});

describe('a plan inside a decision, in parts, with lettered items', () => {
  const draft = draftOf('decision-enclosed');

  it('takes the decision’s number and date, and passes its articles and receivers over', () => {
    expect(draft).toMatchObject({ year: 2026, number: '15/QĐ-SNV', date: '2026-01-09', issuer: 'Sở Nội vụ' });
    expect(JSON.stringify(draft)).not.toMatch(/Như Điều 2|hiệu lực từ ngày ký/);
  });

  it('finds areas, parts and items whatever marks they have', () => {
    expect(draft.areas.map(({ code, name, leads }) => [code, name, leads])).toEqual([
      ['2.I', 'CẢI CÁCH CHẾ ĐỘ CÔNG VỤ', ['Phòng Tổ chức cán bộ']],
      ['2.II', 'CHUYỂN ĐỔI SỐ', ['Văn phòng Sở']],
      ['2.III', 'NHIỆM VỤ KHÁC', []],
    ]);
    expect(draft.targets.map(({ area, comparator, figure }) => [area, comparator, figure])).toEqual([
      ['2.I', 'under', 5],
      ['2.I', 'exactly', 100],
      ['2.II', 'at-least', 95],
    ]);
    expect(draft.tasks.map((task) => [task.area, task.group, task.text])).toEqual([
      ['2.I', 'Đánh giá công chức hằng quý:', 'Xây dựng tiêu chí;'],
      ['2.I', 'Đánh giá công chức hằng quý:', 'Tổ chức chấm điểm.'],
      ['2.I', null, 'Bố trí công chức theo vị trí việc làm.'],
      ['2.II', null, 'Hoàn thành số hóa 1.200 hồ sơ lưu trữ.'],
      ['2.II', 'Nâng cấp phần mềm, bao gồm:', 'Phân hệ báo cáo;'],
      ['2.II', 'Nâng cấp phần mềm, bao gồm:', 'Phân hệ nhắc việc.'],
      ['2.III', null, 'Phối hợp thực hiện các nhiệm vụ khác do UBND tỉnh giao, bảo đảm đúng thời hạn.'],
    ]);
    expect(draft.duties.map((duty) => duty.holder)).toEqual([
      'Văn phòng Sở',
      'Phòng Tổ chức cán bộ',
      'Các phòng chuyên môn',
    ]);
  });
});

describe('a plan with parts and a section without marks, aims among its requirements, tasks first in its words', () => {
  const draft = draftOf('bare-headings');

  it('finds them by their words', () => {
    expect(draft.issuer).toBe('UBND tỉnh Bình Lãng');
    expect(draft.areas).toEqual([
      { code: 'II.1', name: 'Cải cách thể chế', leads: [] },
      { code: 'II.2', name: 'Cải cách tài chính công', leads: ['Sở Tài chính'] },
    ]);
    expect(draft.targets.map(({ area, part }) => [area, part])).toEqual([
      ['II.1', 'Đạt 90% hồ sơ'],
      ['II.2', 'Giải ngân 95% vốn'],
      [null, '100% văn bản đúng hạn'],
    ]);
    expect(draft.tasks.map((task) => [task.area, task.group, task.text])).toEqual([
      ['II.1', null, 'Ban hành văn bản.'],
      ['II.1', null, 'Rà soát văn bản Nhiệm vụ này làm thường xuyên.'],
      ['II.2', null, 'Công khai ngân sách'],
      ['II.2', 'Quản lý tài sản công, gồm:', 'Kiểm kê;'],
      ['II.2', 'Quản lý tài sản công, gồm:', 'Thanh lý.'],
    ]);
    expect(draft.duties.map(({ holder, text }) => [holder, text])).toEqual([
      ['Sở Nội vụ', 'Theo dõi, đôn đốc.'],
      ['Sở Tài chính', 'chủ trì công tác cải cách tài chính công.'],
    ]);
  });
});

describe('texts that are no plan', () => {
  it.each(['', '\u0000', 'Kính gửi: Sở Nội vụ', '- a\n+ b\n1. c\nI. d', 'I.\n1.\na)\n-'])(
    'reads %j without a fault',
    (text) => {
      expect(draftFromText(text)).toMatchObject({ areas: [], targets: [], tasks: [], duties: [], number: null });
    },
  );
});

describe('a plan whose section of tasks also says why, by what means and by whom', () => {
  const draft = draftFromText(
    [
      ...['KẾ HOẠCH', 'Cải cách hành chính năm 2025', '', 'I. NHIỆM VỤ, GIẢI PHÁP'],
      ...['1. Mục đích, yêu cầu', '- Nâng cao chất lượng.', '2. Quan điểm', '- Lấy người dân làm trung tâm.'],
      ...['3. Nâng cao trách nhiệm người đứng đầu', 'a) Rà soát quy chế.', 'b) Ban hành quy chế.'],
      ...['4. Giải pháp thực hiện', '- Đẩy mạnh tuyên truyền.', '5. Kinh phí', '- Do ngân sách bảo đảm.'],
      ...['6. Tổ chức thực hiện', 'a) Sở Nội vụ', '- Theo dõi.'],
    ].join('\n'),
  );

  it('has as areas and tasks what is work, and the duties once', () => {
    expect(draft.areas.map(({ name }) => name)).toEqual(['Nâng cao trách nhiệm người đứng đầu', 'NHIỆM VỤ, GIẢI PHÁP']);
    expect(draft.tasks.map(({ text }) => text)).toEqual([
      'Rà soát quy chế.',
      'Ban hành quy chế.',
      'Đẩy mạnh tuyên truyền.',
    ]);
    expect(draft.duties.map(({ holder, text }) => [holder, text])).toEqual([['Sở Nội vụ', 'Theo dõi.']]);
  });
});
