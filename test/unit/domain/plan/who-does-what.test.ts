import { dayOfOrder } from '../../../../src/domain/plan/order-day';
import { figuresIn } from '../../../../src/domain/plan/figures';
import { readMark } from '../../../../src/domain/plan/marks';
import { startsWithActor } from '../../../../src/domain/plan/actors';
import { helpersIn, whoDoesWhat } from '../../../../src/domain/plan/who-does-what';

describe('who is ordered to do what', () => {
  it.each([
    ['Các thôn tuyên truyền đến Nhân dân.', 'Các thôn', 'tuyên truyền đến Nhân dân.'],
    ['Sở Nội vụ: Chủ trì tham mưu.', 'Sở Nội vụ', 'Chủ trì tham mưu.'],
    ['Giao Sở Nội vụ rà soát hồ sơ.', 'Sở Nội vụ', 'rà soát hồ sơ.'],
    ['Trưởng các phòng chỉ đạo thực hiện.', 'Trưởng các phòng', 'chỉ đạo thực hiện.'],
    ['Ban chỉ đạo chuyển đổi số tổ chức họp.', 'Ban chỉ đạo chuyển đổi số', 'tổ chức họp.'],
    [
      'Đề nghị MTTQ và các tổ chức chính trị - xã hội phối hợp giám sát.',
      'MTTQ và các tổ chức chính trị - xã hội',
      'phối hợp giám sát.',
    ],
    ['Các đơn vị sử dụng ngân sách lập dự toán năm sau.', 'Các đơn vị sử dụng ngân sách', 'lập dự toán năm sau.'],
    ['Phòng Tài chính - Kế hoạch', 'Phòng Tài chính - Kế hoạch', ''],
  ])('%s', (text, holder, rest) => {
    expect(whoDoesWhat(text)).toEqual({ holder, rest });
  });

  it('is not told by a sentence that only tells what was done', () => {
    expect(whoDoesWhat('Sở Nội vụ đã tham mưu kịp thời các nội dung được giao trong quý.')).toBeNull();
  });

  it('knows agencies from fields of work that begin alike', () => {
    for (const name of ['Sở Y tế', 'Các thôn', 'Chủ tịch UBND xã']) expect(startsWithActor(name)).toBe(true);
    for (const field of ['Thanh tra, kiểm tra', 'Tổ chức bộ máy', 'Phòng, chống tham nhũng', 'Bảo đảm an toàn'])
      expect(startsWithActor(field)).toBe(false);
  });

  it('takes the one day and the helpers that the words name', () => {
    const order = 'chủ trì, phối hợp với Văn phòng UBND tỉnh tham mưu kế hoạch, trình trước ngày 30/4/2025.';
    expect([helpersIn(order), dayOfOrder(order)]).toEqual(['Văn phòng UBND tỉnh', 'trước ngày 30/4/2025']);
    expect(dayOfOrder('báo cáo trước ngày 30/4/2025 và trước ngày 30/9/2025')).toBeNull();
  });
});

describe('marks with a dash', () => {
  it.each([
    ['1- Mục đích', 'arabic', '1'],
    ['2.1- Công khai', 'path', '2.1'],
    ['a- Tham mưu', 'letter', 'a'],
    ['I- MỤC ĐÍCH', 'roman', 'I'],
  ])('%s', (line, kind, label) => expect(readMark(line)).toMatchObject({ kind, label }));

  it.each(['27-NQ/TW ngày 09/11/2022', '10-12 lớp tập huấn', '2-3 ngày'])('%s is none', (line) =>
    expect(readMark(line)).toBeNull(),
  );
});

describe('figures beside each other', () => {
  it.each([
    ['Tối thiểu 70% hồ sơ cấp huyện và 50% hồ sơ cấp xã', ['at-least', 'at-least']],
    ['80% trở lên hồ sơ cấp tỉnh và 60% hồ sơ cấp xã', ['at-least', 'exactly']],
    ['trên 90% hồ sơ và 100% văn bản', ['over', 'exactly']],
    ['tối thiểu 75%, cấp xã đạt 55%', ['at-least', 'exactly']],
    ['đạt khoảng 15%', ['about']],
  ])('%s', (text, meant) => expect(figuresIn(text).map((one) => one.comparator)).toEqual(meant));
});
