import type { Notice, NoticeFacts, NoticeKind } from '../../../src/domain/notice/notice';
import { at } from '../../support/builders';

const NAMES: Readonly<Record<string, string>> = {
  SNV: 'Sở Nội vụ',
  STP: 'Sở Tư pháp',
  STC: 'Sở Tài chính',
  VPUBND: 'Văn phòng UBND tỉnh',
};
export const agencyName = (code: string): string => NAMES[code] ?? code;

const FACTS: NoticeFacts = {
  number: 3,
  title: 'Rà soát, đánh giá thủ tục hành chính thuộc thẩm quyền giải quyết của UBND tỉnh',
  agency: 'STP',
  role: 'lead',
  due: '2024-06-30',
  wording: 'Quý II/2024',
  assignment: 'STP',
};

/** A notice of this kind with the facts that the system would give it. */
export const sampleNotice = (kind: NoticeKind, facts: Partial<NoticeFacts> = {}, when = '2024-07-05'): Notice => ({
  id: `${kind}-${facts.number ?? 3}-${when}`,
  kind,
  taskId: 'task-3',
  officialId: 'an',
  urgent: false,
  facts: { ...FACTS, ...facts },
  atMs: at(when),
});

const decided = { submission: 14, by: 'Trần Mẫu Lam' };

/** Every kind in every form it takes. A kind that is missing does not compile. */
export const SAMPLES: Readonly<Record<NoticeKind, readonly Notice[]>> = {
  'task-given': [
    sampleNotice('task-given', {}, '2024-01-02'),
    sampleNotice('task-given', { role: 'coordinating', agency: 'STC', assignment: 'STC', wording: '30/6/2024' }),
    sampleNotice('task-given', { due: null, wording: 'Thường xuyên' }),
    sampleNotice('task-given', { due: null, wording: '' }),
  ],
  'period-opened': [
    sampleNotice('period-opened', { parent: 2, due: '2024-03-31', wording: 'Quý I/2024: Hằng quý' }, '2024-01-02'),
  ],
  'condition-met': [sampleNotice('condition-met', { note: 'Nghị định 45/2024/NĐ-CP' }, '2024-05-20')],
  'accept-asked': [sampleNotice('accept-asked', {}, '2024-01-05')],
  'accept-overdue': [sampleNotice('accept-overdue', {}, '2024-01-09')],
  reminder: [
    sampleNotice('reminder', { daysLeft: 7 }, '2024-06-19'),
    sampleNotice('reminder', { daysLeft: 0 }, '2024-06-28'),
    sampleNotice('reminder', { daysLeft: 3, role: 'coordinating', agency: 'STC', assignment: 'STC' }, '2024-06-25'),
  ],
  'late-reminder': [sampleNotice('late-reminder', { daysLeft: -3 })],
  'update-asked': [
    sampleNotice('update-asked', {}, '2024-04-02'),
    sampleNotice('update-asked', { due: null, wording: 'Thường xuyên' }, '2024-04-02'),
  ],
  overdue: [sampleNotice('overdue', {}, '2024-06-30')],
  escalation: [
    sampleNotice('escalation', {
      rung: 3,
      reminders: 5,
      nudges: 1,
      explanation: null,
      told: [
        { post: 'unit-head', agency: 'STP', atMs: at('2024-07-01 08:00') },
        { post: 'monitor', agency: 'SNV', atMs: at('2024-07-02 08:00') },
      ],
    }),
    sampleNotice('escalation', { rung: 3, reminders: 5, explanation: null, above: true }),
    sampleNotice('escalation', { rung: 1, reminders: 0, explanation: 'chờ ý kiến của "các huyện"' }),
  ],
  'submission-to-confirm': [
    sampleNotice('submission-to-confirm', { submission: 14, about: 'overdue', reminders: 6, explanation: null }),
    sampleNotice('submission-to-confirm', {
      submission: 14,
      about: 'extension',
      askedDate: '2024-07-31',
      reason: 'chờ văn bản của Bộ',
      late: true,
    }),
    sampleNotice('submission-to-confirm', {
      ...{
        submission: 14,
        about: 'obstacle',
        obstacleNo: 2,
        reason: 'chưa có hướng dẫn',
        proposal: 'cho làm thí điểm',
      },
    }),
  ],
  'submission-to-decide': [
    sampleNotice('submission-to-decide', {
      submission: 14,
      about: 'reassignment',
      reason: 'không đúng chức năng',
      proposed: 'STC',
      note: 'Thống nhất đề nghị của Sở Tư pháp',
    }),
    sampleNotice('submission-to-decide', {
      submission: 14,
      about: 'overdue',
      reminders: 6,
      explanation: 'thiếu kinh phí',
    }),
    sampleNotice('submission-to-decide', {
      submission: 14,
      about: 'extension',
      askedDate: '2024-07-31',
      reason: 'chờ văn bản của Bộ',
      note: 'Sở Nội vụ thống nhất',
    }),
    sampleNotice('submission-to-decide', {
      submission: 14,
      about: 'overdue',
      askedDate: '2024-07-31',
      reminders: 6,
      explanation: 'thiếu kinh phí',
    }),
  ],
  'submission-waiting': [sampleNotice('submission-waiting', { submission: 14, about: 'overdue', reminders: 6 })],
  'question-explained': [
    sampleNotice('question-explained', { submission: 14, about: 'overdue', explanation: 'thiếu kinh phí' }),
    sampleNotice('question-explained', {
      submission: 14,
      about: 'overdue',
      explanation: 'thiếu kinh phí',
      askedDate: '2024-07-31',
      post: 'vice-chair',
    }),
  ],
  'submission-decided': [
    sampleNotice('submission-decided', {
      ...decided,
      about: 'reassignment',
      decision: { kind: 'reassign', to: 'STC' },
    }),
    sampleNotice('submission-decided', { ...decided, about: 'reassignment', decision: { kind: 'refuse' } }),
    sampleNotice('submission-decided', {
      ...decided,
      effect: 'at-once',
      decision: { kind: 'extend', to: '2024-07-31' },
      due: '2024-07-31',
    }),
    sampleNotice('submission-decided', {
      ...decided,
      effect: 'at-once',
      decision: { kind: 'refuse' },
      reason: 'đã gia hạn hai lần',
    }),
    sampleNotice('submission-decided', { ...decided, effect: 'at-once', decision: { kind: 'remind' } }),
    sampleNotice('submission-decided', { ...decided, effect: 'at-once', decision: { kind: 'reprimand' } }),
    sampleNotice('submission-decided', {
      ...decided,
      decision: { kind: 'instruct', text: 'Sở Tài chính bố trí kinh phí' },
    }),
    sampleNotice('submission-decided', { submission: 14, by: 'Vũ Mẫu Sen', decision: { kind: 'drop' } }),
  ],
  'check-asked': [
    sampleNotice('check-asked', { by: 'Lê Mẫu Bình' }),
    sampleNotice('check-asked', { role: 'coordinating', agency: 'STC', assignment: 'STC', by: 'Lê Mẫu Bình' }),
  ],
  'check-overdue': [sampleNotice('check-overdue')],
  confirmed: [sampleNotice('confirmed', { by: 'Vũ Mẫu Sen' })],
  returned: [sampleNotice('returned', { by: 'Vũ Mẫu Sen', reason: 'thiếu phụ lục' })],
  released: [
    sampleNotice('released', { role: 'coordinating', agency: 'STC', assignment: 'STC', reason: 'đã có số liệu' }),
  ],
  nudge: [sampleNotice('nudge', { by: 'Vũ Mẫu Sen' })],
  ruled: [
    sampleNotice('ruled', { ...decided, decision: { kind: 'reprimand' }, reason: 'chậm kéo dài', effect: 'at-once' }),
    sampleNotice('ruled', { ...decided, decision: { kind: 'ask-explanation' } }),
    sampleNotice('ruled', { decision: { kind: 'suspend' }, reason: 'chờ số liệu', by: 'Lê Mẫu Bình', within: true }),
  ],
  'document-awaited': [
    sampleNotice('document-awaited', { decision: { kind: 'withdraw' }, effect: 'on-document', submission: 14 }),
  ],
  'document-issued': [
    sampleNotice('document-issued', {
      decision: { kind: 'extend', to: '2024-07-31' },
      document: { number: '123/UBND-KSTTHC', date: '2024-07-04' },
    }),
  ],
  'task-suspended': [
    sampleNotice('task-suspended', { reason: 'chờ sắp xếp bộ máy', document: null, by: 'Trần Mẫu Lam' }),
  ],
  'task-resumed': [
    sampleNotice('task-resumed', { reason: null, document: { number: '15/QĐ-UBND', date: '2024-07-01' } }),
  ],
  'task-withdrawn': [
    sampleNotice('task-withdrawn', {
      reason: 'không còn phù hợp',
      document: { number: '16/QĐ-UBND', date: '2024-07-01' },
    }),
    sampleNotice('task-withdrawn', { reason: '', document: null, parent: 3, ended: 'part-closed' }),
    sampleNotice('task-withdrawn', { reason: '', document: null, parent: 3, ended: 'no-periods' }),
  ],
  'task-amended': [
    sampleNotice('task-amended', {
      document: { number: '17/QĐ-UBND', date: '2024-07-01' },
      changes: ['product', 'deadline'],
      reason: null,
    }),
    sampleNotice('task-amended', {
      document: { number: '17/QĐ-UBND', date: '2024-07-01' },
      changes: ['agency-in'],
      other: 'STC',
    }),
    sampleNotice('task-amended', {
      document: { number: '17/QĐ-UBND', date: '2024-07-01' },
      changes: ['merged-in'],
      merged: { number: 12, title: 'Rà soát thủ tục nội bộ' },
    }),
  ],
  reopened: [sampleNotice('reopened', { reason: 'số liệu chưa đúng', by: 'Trần Mẫu Lam' })],
  obstacle: [
    sampleNotice('obstacle', {
      by: 'Lê Mẫu Bình',
      reason: 'thiếu kinh phí',
      obstacle: 'funding',
      obstacleNo: 1,
      proposal: 'bổ sung 50 triệu đồng',
    }),
  ],
  'obstacle-waiting': [
    sampleNotice('obstacle-waiting', { reason: 'thiếu kinh phí', obstacle: 'funding', obstacleNo: 1 }),
  ],
  'obstacle-answered': [
    sampleNotice('obstacle-answered', { by: 'Vũ Mẫu Sen', reason: 'đã bố trí trong quý III', obstacleNo: 1 }),
  ],
  urging: [
    sampleNotice('urging', { reminders: 5, explanation: null }),
    sampleNotice('urging', { role: 'coordinating', agency: 'STC', assignment: 'STC', explanation: 'thiếu người' }),
  ],
  'accept-silent': [sampleNotice('accept-silent')],
  'check-slow': [sampleNotice('check-slow', { sinceMs: at('2024-06-25 10:00') })],
  'extension-asked': [
    sampleNotice('extension-asked', {
      ...{ role: 'coordinating', agency: 'STC', assignment: 'STC', submission: 14, about: 'extension' },
      ...{ askedDate: '2024-06-28', reason: 'chờ số liệu các huyện', late: true },
    }),
  ],
  'extension-decided': [
    sampleNotice('extension-decided', {
      ...{ role: 'coordinating', agency: 'STC', assignment: 'STC', due: '2024-06-26', by: 'Trần Mẫu Lam' },
      ...{ decision: { kind: 'extend', to: '2024-06-26' }, askedDate: '2024-06-28' },
    }),
  ],
  excused: [sampleNotice('excused', { by: 'Trần Mẫu Lam', reason: 'bão số 3' })],
  'schedule-moved': [
    sampleNotice(
      'schedule-moved',
      {
        due: '2024-04-29',
        moved: {
          lastDay: ['2024-04-29', '2024-04-26'],
          closesAtMs: [at('2024-04-29 17:00'), at('2024-04-29 16:30')],
          reminderAtMs: [at('2024-04-24 08:00'), at('2024-04-23 08:00')],
        },
      },
      '2024-04-12',
    ),
  ],
  'nobody-reachable': [sampleNotice('nobody-reachable', { post: 'unit-head' })],
  'part-assigned': [
    sampleNotice('part-assigned', { by: 'Hà Mẫu Giang', person: 'Lê Mẫu Bình', reason: null }),
    sampleNotice('part-assigned', { by: 'Trần Mẫu An', person: 'Lê Mẫu Bình', reason: 'nghỉ ốm' }),
  ],
  'part-passed-on': [
    sampleNotice('part-passed-on', { by: 'Trần Mẫu An', person: 'Lê Mẫu Bình', reason: 'nghỉ ốm' }),
    sampleNotice('part-passed-on', { by: 'Hà Mẫu Giang', person: null }),
  ],
  'person-change-asked': [sampleNotice('person-change-asked', { by: 'Trần Mẫu An', reason: 'đang đi học' })],
  'waited-for': [
    sampleNotice('waited-for', {
      role: 'coordinating',
      agency: 'STC',
      assignment: 'STC',
      waiting: 'STP',
      by: 'Lê Mẫu Bình',
      reason: 'số liệu chi ngân sách',
    }),
  ],
  'agency-changed': [
    sampleNotice('agency-changed', { from: 'STC' }),
    sampleNotice('agency-changed', { from: 'STC', document: { number: '12/QĐ-UBND', date: '2024-06-28' } }),
  ],
  receipt: [
    sampleNotice('receipt', { outcome: ['evidence-added', 'completion-asked'] }),
    sampleNotice('receipt', { outcome: [] }),
  ],
};
