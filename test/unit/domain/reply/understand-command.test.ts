import { understandCommand } from '../../../../src/domain/reply/understand-command';

describe('questions to the bot', () => {
  it.each([
    ['việc của tôi', { kind: 'my-tasks' }],
    ['Viec cua toi', { kind: 'my-tasks' }],
    ['cho em xem việc của tôi ạ', { kind: 'my-tasks' }],
    ['trợ giúp', { kind: 'help' }],
    ['/help', { kind: 'help' }],
    ['?', { kind: 'help' }],
    ['nhiệm vụ 12', { kind: 'task', task: 12 }],
    ['nv12', { kind: 'task', task: 12 }],
    ['nv #12', { kind: 'task', task: 12 }],
    ['việc số 12 ạ', { kind: 'task', task: 12 }],
    ['việc quá hạn', { kind: 'overdue' }],
    ['Việc quá hạn của đơn vị', { kind: 'overdue' }],
    ['hôm nay có gì', { kind: 'today' }],
    ['Hôm nay có gì?', { kind: 'today' }],
    ['ai chưa trả lời', { kind: 'unanswered' }],
    ['ai chua tra loi?', { kind: 'unanswered' }],
    ['lịch tuần', { kind: 'week' }],
    ['việc tuần này có gì', { kind: 'week' }],
    ['tuần này em có việc gì', { kind: 'week' }],
    ['Tuần này tôi phải làm những gì ạ?', { kind: 'week' }],
    ['có việc nào sắp đến hạn không', { kind: 'week' }],
    ['cho tôi xem việc quá hạn', { kind: 'overdue' }],
    ['xem giúp em các việc quá hạn với ạ', { kind: 'overdue' }],
    ['sở nào đang quá hạn', { kind: 'overdue' }],
    ['em còn những việc gì chưa xong', { kind: 'my-tasks' }],
    ['hôm nay em phải làm những gì', { kind: 'today' }],
    ['nhận tin ở đây', { kind: 'prefer' }],
    ['ủy quyền', { kind: 'delegation' }],
    ['uỷ quyền', { kind: 'delegation' }],
    ['tiến độ lĩnh vực', { kind: 'area-progress', area: null }],
    ['tiến độ lĩnh vực thể chế', { kind: 'area-progress', area: 'the che' }],
    ['tắt nhắc đến 14h', { kind: 'mute', untilMinute: 840 }],
    ['tắt nhắc đến 14:30', { kind: 'mute', untilMinute: 870 }],
    ['tắt nhắc', { kind: 'mute', untilMinute: null }],
    ['liên kết AB12cd34', { kind: 'link', code: 'AB12cd34' }],
    ['/start AB12cd34', { kind: 'link', code: 'AB12cd34' }],
  ])('%s', (text, expected) => {
    expect(understandCommand(text)).toEqual(expected);
    expect(understandCommand(text.normalize('NFD'))).toEqual(expected);
  });

  it.each([
    '',
    '3 xong',
    'nhiệm vụ 12 xong',
    'việc của tôi đã xong',
    'việc này quá hạn rồi',
    'việc 5 tuần này có gì',
    'tuần này em làm',
    'tuần này không có việc gì',
    'không có việc gì',
    'kiểm tra giúp em với',
    'có gì đâu',
    'nhiệm vụ 0',
    'tắt nhắc đến 25h',
    'ok',
    'x'.repeat(10_000),
  ])('is no command: %s', (text) => expect(understandCommand(text)).toBeNull());
});
