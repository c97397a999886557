import type { Notice } from '../../../src/domain/notice/notice';
import type { Rendered } from '../../../src/domain/notice/rendered';
import type { Addressee } from '../../../src/messages/address';
import { answers, obstacleLine } from '../../../src/messages/bot-answers';
import { faultText } from '../../../src/messages/faults';
import { helpText } from '../../../src/messages/help';
import { renderBundle } from '../../../src/messages/render-bundle';
import { renderNotice } from '../../../src/messages/render-notice';
import { at } from '../../support/builders';
import type { TaskFault } from '../../../src/domain/task/faults';
import { decodeButton } from '../../../src/domain/notice/payload';
import { agencyName, SAMPLES, sampleNotice } from './sample-notices';

/** What was approved stands in __snapshots__, word for word: a changed sentence is seen in review. */
const printed = (message: Rendered): string =>
  [message.text, ...message.buttons.map((one) => `[${one.label}] ${one.payload}`)].join('\n');

const official: Addressee = { title: 'Chuyên viên, Sở Tư pháp', posts: [{ agency: 'STP', post: 'focal' }] };
const leader: Addressee = { title: 'Giám đốc Sở Tư pháp', posts: [{ agency: 'STP', post: 'leader' }] };
const viceChair: Addressee = {
  title: 'Phó Chủ tịch UBND tỉnh phụ trách nội chính, cải cách hành chính',
  posts: [{ agency: 'VPUBND', post: 'vice-chair' }],
};

const all = Object.values(SAMPLES).flat();
const zalo = { buttons: false, maxLength: 2000 };
const telegram = { buttons: true, maxLength: 4096 };
const bundle = (notices: readonly Notice[], addressee: Addressee, powers = telegram, maybeRepeated = false) =>
  renderBundle(notices, { agencyName, addressee, powers, maybeRepeated });

describe('approved words', () => {
  it.each(Object.entries(SAMPLES))('%s', (_kind, notices) => {
    const forms = notices.flatMap((notice) =>
      Object.entries(notice.kind === 'submission-to-decide' ? { viceChair } : { official, leader }).map(
        ([to, addressee]) => `-- ${to}\n${printed(renderNotice(notice, agencyName, addressee))}`,
      ),
    );
    expect(`\n${[...new Set(forms)].join('\n\n')}\n`).toMatchSnapshot();
  });

  it('a morning digest of an official, of a leader, and on Zalo', () => {
    const own = [
      ...[1, 2, 5].map((number) => sampleNotice('task-given', { number })),
      sampleNotice('reminder', { number: 7, daysLeft: 3 }),
      sampleNotice('returned', { number: 9, reason: 'thiếu phụ lục', by: 'Vũ Mẫu Sen' }),
    ];
    const up = [sampleNotice('escalation', { number: 4 }), sampleNotice('accept-overdue', { number: 6 })];
    const decide = [
      ...SAMPLES['submission-to-decide'],
      sampleNotice('submission-to-decide', { number: 8, submission: 2, about: 'overdue' }),
    ];
    const digests = [
      bundle(own, official),
      bundle(up, leader),
      bundle(decide, viceChair),
      bundle(own, official, zalo, true),
    ];
    expect(`\n${digests.flat().map(printed).join('\n\n')}\n`).toMatchSnapshot();
  });

  it('help for each post', () => {
    const posts = (['focal', 'leader', 'monitor', 'standing', 'vice-chair'] as const).map((post) =>
      printed(helpText([{ agency: 'STP', post }])),
    );
    expect(`\n${posts.join('\n\n----\n')}\n`).toMatchSnapshot();
  });

  it('refusals', () => {
    const faults: { [C in TaskFault['code']]: Extract<TaskFault, { code: C }> } = {
      'no-right': { code: 'no-right', needs: ['checker', 'submitter'] },
      'unknown-assignment': { code: 'unknown-assignment' },
      'task-closed': { code: 'task-closed' },
      'part-closed': { code: 'part-closed' },
      'already-accepted': { code: 'already-accepted' },
      'already-asked': { code: 'already-asked' },
      'not-awaiting': { code: 'not-awaiting' },
      'evidence-missing': { code: 'evidence-missing' },
      'reason-missing': { code: 'reason-missing' },
      'text-too-long': { code: 'text-too-long', limit: 2000 },
      'percent-out-of-range': { code: 'percent-out-of-range' },
      'date-in-past': { code: 'date-in-past', date: '2024-06-01' },
      'date-out-of-range': { code: 'date-out-of-range', date: '2042-06-01' },
      'date-not-later': { code: 'date-not-later', due: '2024-06-30' },
      'no-deadline': { code: 'no-deadline' },
      'extension-pending': { code: 'extension-pending', askedDate: '2024-07-15' },
      'not-late': { code: 'not-late' },
      'already-acknowledged': { code: 'already-acknowledged', untilMs: at('2024-03-21 08:00') },
      'already-excused': { code: 'already-excused', byName: 'Nguyễn Mẫu Ánh' },
      'no-obstacle': { code: 'no-obstacle' },
      'which-obstacle': { code: 'which-obstacle', open: [1, 2] },
      'obstacle-known': { code: 'obstacle-known', no: 2 },
      'obstacle-answered': {
        ...{ code: 'obstacle-answered', no: 1, byName: 'Nguyễn Mẫu Ánh', atMs: at('2024-03-20 09:15') },
      },
      'too-many-obstacles': { code: 'too-many-obstacles', most: 20 },
      'date-past-task': { code: 'date-past-task', due: '2024-06-28' },
      'setter-decides': { code: 'setter-decides' },
      'province-decides': { code: 'province-decides' },
      'nudged-recently': { code: 'nudged-recently', untilMs: at('2024-06-30 14:05') },
      'already-decided': {
        code: 'already-decided',
        decision: { kind: 'extend', to: '2024-07-31' },
        byName: 'Trần Mẫu Lam',
        atMs: at('2024-07-03 09:05'),
      },
      'nothing-to-decide': { code: 'nothing-to-decide' },
      'not-submitted-yet': { code: 'not-submitted-yet' },
      'already-submitted': { code: 'already-submitted' },
      'own-work': { code: 'own-work' },
      'not-in-agency': { code: 'not-in-agency', name: 'Lê Mẫu Bình' },
      'handed-to-oneself': { code: 'handed-to-oneself' },
      'already-assigned': { code: 'already-assigned', name: 'Lê Mẫu Bình' },
      'change-pending': { code: 'change-pending' },
      'already-delivered': { code: 'already-delivered' },
      'already-waiting': { code: 'already-waiting' },
      'not-waiting': { code: 'not-waiting' },
      'progress-made': { code: 'progress-made' },
      'reassignment-pending': { code: 'reassignment-pending' },
      'same-agency': { code: 'same-agency' },
      'agency-has-part': { code: 'agency-has-part' },
      'agency-not-in-task': { code: 'agency-not-in-task' },
      'by-periods': { code: 'by-periods', open: [{ number: 61, label: 'Quý I/2024' }] },
      'no-condition': { code: 'no-condition' },
      'not-under': { code: 'not-under' },
      'date-too-late': { code: 'date-too-late', due: '2024-06-28' },
      secret: { code: 'secret' },
      'not-his-decision': { code: 'not-his-decision', decision: 'withdraw', by: ['vice-chair', 'chair'] },
      'decision-misfit': { code: 'decision-misfit', decision: 'refuse' },
      'already-checked': {
        code: 'already-checked',
        result: 'confirmed',
        byName: 'Nguyễn Mẫu Ánh',
        atMs: at('2024-03-04'),
      },
      'changed-since': { code: 'changed-since' },
      'task-suspended': { code: 'task-suspended', sinceMs: at('2024-03-04') },
      'task-withdrawn': { code: 'task-withdrawn' },
      'not-suspended': { code: 'not-suspended' },
      'not-closed': { code: 'not-closed' },
      'document-number-wrong': { code: 'document-number-wrong', number: 'QĐ 5' },
      'document-date-wrong': { code: 'document-date-wrong', date: '2024-12-31' },
      'document-in-future': {
        ...{ code: 'document-in-future', number: '45/KH-SNV', date: '2024-08-12', today: '2024-06-10' },
      },
      'document-too-old': {
        ...{ code: 'document-too-old', number: '45/KH-SNV', date: '2014-06-10', oldest: '2021-01-01' },
      },
      'no-document-awaited': { code: 'no-document-awaited', issued: { number: '12/QĐ-UBND', date: '2024-03-04' } },
      'nothing-changed': { code: 'nothing-changed' },
      'amount-wrong': { code: 'amount-wrong' },
      'last-lead': { code: 'last-lead' },
      'split-count': { code: 'split-count', most: 20 },
      'same-task': { code: 'same-task' },
      'no-such-successor': { code: 'no-such-successor', number: 99 },
      'nothing-due': { code: 'nothing-due' },
    };
    expect(
      `\n${Object.values(faults)
        .map((one) => `${one.code}: ${faultText(one, 3)}`)
        .join('\n')}\n`,
    ).toMatchSnapshot();
  });

  it('the other answers of the bot', () => {
    const {
      askTask,
      readBack,
      askAgency,
      askReleaseAgency,
      askPerson,
      askWaitAgency,
      askObstacleNumber,
      documentsOnPage,
      noSuchAgencies,
      answeredBefore,
      whichQuestion,
      ...rest
    } = answers;
    const said = Object.entries(rest).map(([key, value]) => {
      if (typeof value === 'string') return `${key}: ${value}`;
      const sample = {
        tooLong: [5000, 4000],
        noPart: [3, ['Sở Tư pháp']],
        emptyFile: ['a.pdf'],
        fileTooLarge: ['a.pdf', 20],
      }[key];
      const second = key === 'askExtensionReason' ? '2024-07-15' : 'Sở Tư pháp';
      const first = /^fileNotStored$/.test(key) ? 'không đúng chức năng' : 3;
      return `${key}: ${(value as (...args: unknown[]) => string)(...(sample ?? [first, second]))}`;
    });
    said.push(`askTask: ${askTask('báo hoàn thành', [3, 5])}`, `readBack: ${readBack(['nhiệm vụ 3: báo hoàn thành'])}`);
    said.push(`askPerson: ${askPerson(3, ['Lê Mẫu Bình'])}`, `askWaitAgency: ${askWaitAgency(3, ['SYT'])}`);
    said.push(`askObstacleNumber: ${askObstacleNumber(3, [obstacleLine(1, 'thiếu kinh phí')])}`);
    said.push(`askAgency: ${askAgency(3, 'xác nhận', ['STP', 'STC'])}`);
    said.push(`documentsOnPage: ${documentsOnPage(3, ['STP', 'STC'])}`, documentsOnPage(3, ['STP', 'STP']));
    said.push(`answeredBefore: ${answeredBefore(true, at('2024-06-10 09:00'))}`);
    said.push(
      `whichQuestion: ${whichQuestion([['nhiệm vụ 3: báo hoàn thành'], ['nhiệm vụ 5: xin gia hạn đến 15/7/2024']])}`,
    );
    said.push(`noSuchAgencies: ${noSuchAgencies(['ABC', 'XYZ'])}`);
    said.push(`askReleaseAgency: ${askReleaseAgency(3, ['STC'])}`, `askReleaseAgency: ${askReleaseAgency(3, [])}`);
    expect(`\n${said.join('\n')}\n`).toMatchSnapshot();
  });
});

describe('register', () => {
  const upward = all.flatMap((notice) =>
    Object.values({ leader, viceChair }).map((addressee) => renderNotice(notice, agencyName, addressee).text),
  );

  it('never urges upward: neither "nhắc" nor "đôn đốc" but the decision "nhắc nhở"', () => {
    const digest = bundle(all, viceChair)
      .map((one) => one.text)
      .join('\n');
    for (const text of [...upward, digest]) {
      expect(text).toMatch(/^Kính báo cáo đồng chí (Giám đốc Sở Tư pháp|Phó Chủ tịch UBND tỉnh),/);
      expect(text.replaceAll(/[Nn]hắc nhở/g, '')).not.toMatch(/nhắc|đôn đốc|khẩn trương/i);
    }
  });

  it('guesses neither gender nor age, and never says "cảnh cáo" or "thay mặt"', () => {
    const texts = all.map((notice) => renderNotice(notice, agencyName, official).text);
    for (const text of [...texts, ...upward])
      expect(text).not.toMatch(/(?<!\p{L})(anh|chị|ông|bà|cảnh cáo|thay mặt)(?!\p{L})/iu);
  });

  it('ends every notice with what to type, the task’s number in it', () => {
    for (const notice of all) {
      const last = renderNotice(notice, agencyName, official).text.split('\n').at(-1);
      expect(last).toMatch(/^(Trả lời|Không cần trả lời. Xem thêm): .*\b3\b/);
    }
  });

  it('carries only buttons whose data can be read back', () => {
    for (const notice of all) {
      for (const one of renderNotice(notice, agencyName, official).buttons)
        expect(decodeButton(one.payload)).not.toBeNull();
    }
  });
});
