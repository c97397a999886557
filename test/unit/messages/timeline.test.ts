import type { TaskEvent, TaskEventKind } from '../../../src/domain/task/events';
import { timelineText } from '../../../src/messages/acts/timeline';

const words = {
  agencyName: (code: string) => `Cơ quan ${code}`,
  partName: (id: string) => `Cơ quan ${id}`,
  childNumber: () => 61,
};
const assignment = 'STC';
const ref = { number: '12/QĐ-UBND', date: '2024-06-05' };

/** One event of each kind (typed: a new kind does not compile until it is here), with what its sentence must say. */
const EVENTS: { readonly [K in TaskEventKind]: readonly [Extract<TaskEvent, { kind: K }>, string] } = {
  'task-given': [
    {
      kind: 'task-given',
      number: 1,
      planId: 'p',
      area: 'II.1',
      title: 't',
      product: null,
      deadline: { kind: 'exact', due: '2024-06-30', every: null, wording: '30/6/2024' },
      monitor: 'STP',
      standingAgency: 'SNV',
      office: 'VPUBND',
      assignments: [{ id: 'STC', agency: 'STC', role: 'lead', due: '2024-06-30' }],
    },
    'Giao nhiệm vụ cho 1 cơ quan chủ trì.',
  ],
  accepted: [{ kind: 'accepted', assignment }, 'Cơ quan STC tiếp nhận nhiệm vụ.'],
  progressed: [{ kind: 'progressed', assignment, percent: 40, text: null }, 'Cơ quan STC báo cáo tiến độ 40%.'],
  'obstacle-raised': [{ kind: 'obstacle-raised', assignment, text: 'thiếu kinh phí' }, 'thiếu kinh phí'],
  'submission-proposed': [
    { kind: 'submission-proposed', assignment, about: 'extension', askedDate: '2024-07-31', reason: 'chờ', late: true },
    'đề nghị gia hạn đến 31/7/2024 (đề nghị sau khi đã quá hạn)',
  ],
  'submission-confirmed': [{ kind: 'submission-confirmed', submission: 3, assignment, note: null }, 'Trình UBND tỉnh'],
  'submission-decided': [
    {
      kind: 'submission-decided',
      submission: 3,
      assignment,
      decision: { kind: 'extend', to: '2024-07-31' },
      reason: null,
    },
    'đồng ý gia hạn đến 31/7/2024',
  ],
  'deadline-moved': [
    { kind: 'deadline-moved', assignment, from: '2024-06-30', to: '2024-07-31', why: 'extension' },
    'từ 30/6/2024 sang 31/7/2024',
  ],
  'explanation-asked': [{ kind: 'explanation-asked', assignment }, 'giải trình'],
  explained: [{ kind: 'explained', assignment, cause: 'chờ', objective: true, newDate: '2024-08-01' }, 'khách quan'],
  'evidence-added': [
    { kind: 'evidence-added', assignment, evidence: [{ kind: 'document', number: '45/KH-STC', date: '2024-02-03' }] },
    '45/KH-STC ngày 03/02/2024',
  ],
  'completion-asked': [{ kind: 'completion-asked', assignment, late: true }, '(sau thời hạn)'],
  'completion-confirmed': [{ kind: 'completion-confirmed', assignment }, 'Xác nhận Cơ quan STC hoàn thành.'],
  'completion-returned': [{ kind: 'completion-returned', assignment, reason: 'thiếu số' }, 'thiếu số'],
  released: [{ kind: 'released', assignment, reason: 'đã đủ' }, 'được miễn phần phối hợp'],
  nudged: [{ kind: 'nudged', assignment }, 'Đôn đốc Cơ quan STC.'],
  reminded: [{ kind: 'reminded', assignment, step: 's', daysLeft: -3 }, 'đã quá hạn 3 ngày làm việc'],
  'step-skipped': [{ kind: 'step-skipped', assignment, step: 's' }, 'Bỏ qua'],
  'update-asked': [{ kind: 'update-asked', assignment, step: 's' }, 'tình hình thực hiện'],
  'acceptance-overdue': [
    { kind: 'acceptance-overdue', assignment, step: 's', to: 'leader', agency: 'STC' },
    'chưa xác nhận tiếp nhận',
  ],
  'fell-overdue': [{ kind: 'fell-overdue', assignment, step: 's' }, 'quá hạn'],
  escalated: [
    { kind: 'escalated', assignment, step: 's', rung: 2, to: 'leader', agency: 'STC', sideways: false },
    'Báo cáo lãnh đạo cơ quan',
  ],
  'step-acknowledged': [{ kind: 'step-acknowledged', assignment, untilMs: 0, days: 3 }, 'đang chỉ đạo'],
  'delay-excused': [{ kind: 'delay-excused', assignment, reason: 'bão' }, 'trễ khách quan'],
  'obstacle-answered': [{ kind: 'obstacle-answered', assignment, text: 'đã cấp' }, 'Trả lời vướng mắc'],
  'obstacle-waiting': [{ kind: 'obstacle-waiting', assignment, step: 's', to: 'resolver' }, 'chưa được trả lời'],
  'schedule-moved': [
    {
      kind: 'schedule-moved',
      assignment,
      version: 2,
      moved: { lastDay: ['2024-04-29', '2024-04-26'], closesAtMs: [1, 1], reminderAtMs: [1, 0] },
    },
    '26/4/2024',
  ],
  'check-overdue': [{ kind: 'check-overdue', assignment, step: 's', to: 'checker' }, 'chờ kiểm tra'],
  'submission-waiting': [
    { kind: 'submission-waiting', submission: 3, assignment, step: 's', to: 'office-chief' },
    'Chánh Văn phòng UBND tỉnh',
  ],
  'nobody-reachable': [{ kind: 'nobody-reachable', agency: 'SYT', post: 'focal', about: 'reminder' }, 'Cơ quan SYT'],
  'child-opened': [
    {
      kind: 'child-opened',
      key: '2024-q1',
      child: 'task-1.2024-q1',
      number: 61,
      why: 'period',
      within: null,
      given: {
        ...{ planId: 'p', area: 'II.1', title: 't (Quý I/2024)', product: null, monitor: 'STP' },
        ...{ standingAgency: 'SNV', office: 'VPUBND', assignments: [] },
        deadline: { kind: 'exact', due: '2024-03-31', every: null, wording: 'Quý I/2024' },
        period: { key: '2024-q1', label: 'Quý I/2024', from: '2024-01-01', to: '2024-03-31' },
      },
    },
    'Mở kỳ Quý I/2024: nhiệm vụ 61, hạn 31/3/2024.',
  ],
  'child-moved': [
    { kind: 'child-moved', child: 'c', due: '2024-03-31', askedAtMs: null, closed: null, late: ['STC'] },
    'Nhiệm vụ 61: quá hạn ở Cơ quan STC.',
  ],
  'child-closed': [
    { kind: 'child-closed', child: 'c', due: '2024-03-31', askedAtMs: 1, closed: 'completed', late: [] },
    'Nhiệm vụ 61 hoàn thành.',
  ],
  'merged-in': [
    { kind: 'merged-in', task: 't', number: 12, title: 'Rà soát', document: ref },
    'Gộp từ nhiệm vụ 12 “Rà soát” theo văn bản 12/QĐ-UBND',
  ],
  'periods-completed': [{ kind: 'periods-completed' }, 'các kỳ của nhiệm vụ đã xong'],
  'condition-met': [
    { kind: 'condition-met', note: 'Nghị định 45/2024/NĐ-CP', metOn: '2024-05-20', due: '2024-06-28' },
    'đã có từ 20/5/2024',
  ],
  'person-assigned': [
    {
      kind: 'person-assigned',
      assignment,
      person: { officialId: 'b', name: 'Lê Mẫu Bình' },
      from: { officialId: 'a', name: 'Trần Mẫu An' },
      why: 'handed-over',
      reason: 'nghỉ ốm',
    },
    'Cơ quan STC giao đồng chí Lê Mẫu Bình thực hiện, thay đồng chí Trần Mẫu An. Lý do: “nghỉ ốm”.',
  ],
  'person-change-asked': [{ kind: 'person-change-asked', assignment, reason: 'quá tải' }, 'Lý do: “quá tải”'],
  'waiting-began': [
    { kind: 'waiting-began', assignment, on: 'SYT', note: 'số liệu' },
    'Cơ quan STC đang chờ Cơ quan SYT phối hợp: “số liệu”.',
  ],
  'waiting-ended': [{ kind: 'waiting-ended', assignment, on: 'SYT' }, 'không còn chờ Cơ quan SYT'],
  reassigned: [
    { kind: 'reassigned', assignment, from: 'STC', to: 'SYT' },
    'phần việc của Cơ quan STC giao Cơ quan SYT thực hiện',
  ],
  'part-absorbed': [{ kind: 'part-absorbed', assignment: 'SYT', into: 'STC' }, 'Cơ quan SYT nhập vào'],
  'agency-replaced': [
    {
      kind: 'agency-replaced',
      from: 'STC',
      to: 'SKHTC',
      decision: { number: '12/QĐ-UBND', date: '2024-06-28' },
      parts: ['STC'],
    },
    'Cơ quan SKHTC kế thừa phần việc của Cơ quan STC theo văn bản 12/QĐ-UBND ngày 28/6/2024.',
  ],
  ruled: [
    { kind: 'ruled', assignment, decision: { kind: 'reprimand' }, reason: 'chậm', document: 'at-once' },
    'phê bình (chờ văn bản)',
  ],
  'document-issued': [
    { kind: 'document-issued', assignment, document: 3, ref, decision: { kind: 'refuse' } },
    'Đã có văn bản 12/QĐ-UBND ngày 05/6/2024',
  ],
  'document-waiting': [
    { kind: 'document-waiting', assignment, document: 3, decision: { kind: 'refuse' }, step: 's' },
    'đang chờ văn bản',
  ],
  suspended: [{ kind: 'suspended', reason: 'chờ', document: null }, 'Tạm dừng nhiệm vụ. Lý do: “chờ”.'],
  resumed: [{ kind: 'resumed', reason: null, document: ref }, 'Tiếp tục thực hiện nhiệm vụ theo văn bản 12/QĐ-UBND'],
  withdrawn: [{ kind: 'withdrawn', reason: 'hết cần', document: ref }, 'Thu hồi nhiệm vụ theo văn bản'],
  reopened: [{ kind: 'reopened', assignment, reason: 'sai số' }, 'Mở lại phần việc của Cơ quan STC'],
  'task-amended': [
    { kind: 'task-amended', title: 'Tên mới', product: 'Báo cáo', document: ref, reason: null },
    'tên “Tên mới”; sản phẩm “Báo cáo”',
  ],
  'funding-set': [
    {
      kind: 'funding-set',
      funding: { amount: 1_500_000_000, source: 'ngân sách tỉnh' },
      before: null,
      document: ref,
    },
    'Kinh phí: 1.500.000.000 đồng, ngân sách tỉnh',
  ],
  'assignment-added': [
    { kind: 'assignment-added', assignment, agency: 'STC', role: 'coordinating', due: null, document: ref },
    'Giao thêm Cơ quan STC phối hợp',
  ],
  'role-changed': [{ kind: 'role-changed', assignment, role: 'coordinating', document: ref }, 'chuyển sang phối hợp'],
  'assignment-removed': [{ kind: 'assignment-removed', assignment, document: ref }, 'không còn được giao'],
  'task-completed': [{ kind: 'task-completed' }, 'Nhiệm vụ hoàn thành.'],
};

test.each(Object.values(EVENTS))('%o is told in a sentence', (event, says) => {
  const text = timelineText(event, words);
  expect(text).toContain(says);
  expect(text).toMatch(/^[\p{Lu}].*\.$/u);
  expect(text).not.toMatch(/undefined|null|NaN|\.\./);
});

test('upward nothing is urged or reminded: the words towards leaders are reports', () => {
  const upward = [EVENTS.escalated[0], EVENTS['submission-waiting'][0], EVENTS['submission-confirmed'][0]];
  for (const event of upward) expect(timelineText(event, words)).not.toMatch(/nhắc|đôn đốc/i);
});
