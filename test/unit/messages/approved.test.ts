import type { TaskFault } from '../../../src/domain/task/faults';
import type { Notice } from '../../../src/domain/notice/notice';
import type { Rendered } from '../../../src/domain/notice/rendered';
import type { Addressee } from '../../../src/messages/notices/address';
import { answers, obstacleLine } from '../../../src/messages/chat/bot-answers';
import { faultText } from '../../../src/messages/acts/faults';
import { helpText, notUnderstood } from '../../../src/messages/chat/help';
import { renderBundle } from '../../../src/messages/notices/render-bundle';
import { renderNotice } from '../../../src/messages/notices/render-notice';
import { at } from '../../support/builders';
import { FAULTS } from '../../support/faults';
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
    const worded: readonly TaskFault[] = [
      ...Object.values(FAULTS),
      { code: 'no-right', needs: ['checker', 'submitter'] },
      { code: 'evidence-missing' },
      { ...FAULTS['already-decided'], decision: { kind: 'extend', to: '2024-07-31' } },
    ];
    expect(`\n${worded.map((one) => `${one.code}: ${faultText(one, 3)}`).join('\n')}\n`).toMatchSnapshot();
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
        onlyPeriod: [3, 'Tháng 3/2024', 68],
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
    const posts = (['focal', 'monitor', 'vice-chair'] as const).map((post) => [{ agency: 'STP', post }]);
    said.push(...posts.map((held) => `notUnderstood: ${notUnderstood(held)}`));
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
