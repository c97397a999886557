import { readFileSync } from 'node:fs';
import { createListener } from '../../src/adapters/prisma/listener';
import { STARTING_CHANNEL } from '../../src/adapters/prisma/tasks/sql';
import { organisationText } from '../../src/messages/web/organisation';
import { startCommand } from '../support/command';
import { until } from '../support/until';
import { expectAgreement, taskId, useInstance } from '../support/use-instance';

const instance = useInstance();

/** `dondoc ARGS` beside the running instance: its exit code and all that it said. */
const dondoc = async (...args: readonly string[]) => {
  const { data, url } = instance();
  const command = await startCommand(args, { DONDOC_DATA: data.file('commands'), DATABASE_URL: url });
  const { code } = (await command.ended()) ?? { code: null };
  return { code, told: command.told() };
};

/** Runs a command that changes the directory, until the running keeper is told; then moves the tasks as it does. */
const change = async (...args: readonly string[]): Promise<number> => {
  const { url, parts } = instance();
  const listener = createListener(url);
  await listener.ready();
  let poked = false;
  listener.on(STARTING_CHANNEL, (payload) => (poked ||= payload !== null));
  const { code, told } = await dondoc(...args);
  expect({ code, told: told.trim() }).toEqual({ code: 0, told: organisationText.begun });
  await until('the keeper is told', () => poked);
  await listener.close();
  return parts.mover.resume();
};

const partOf = async (number: number, agency: string) =>
  (await instance().stores.plans.stateOf(taskId(number)))?.assignments.find((one) => one.agency === agency);

/** News that one decision makes in many tasks is told together, after so long at most. */
const GATHERED_MS = 5 * 60_000;

/** What somebody's phone shows once all that is due has been sent. */
const phone = async (person: string): Promise<string> => {
  const { parts, clock } = instance();
  await parts.dispatcher.dispatchDue(clock.now() + GATHERED_MS);
  return (await parts.simulator.list(person, 100)).map(({ body }) => body.text).join('\n');
};

test('an agency goes into another: its open parts with their people, whoever works there is told and goes on', async () => {
  const { say } = instance();
  expect(await say('stc-lanh-dao', 'giao 2 cho Vũ Mẫu Chi')).toContain('Vũ Mẫu Chi');
  const name = 'Sở Tài chính - Kế hoạch';
  const decision = ['--decision', '12/NQ-HĐND', '--date', '2024-01-02'];
  expect(await dondoc('agency', 'replace', 'STC', 'STCKH', ...decision)).toEqual({
    code: 1,
    told: expect.stringContaining(organisationText.notThere['agency-replaced']) as string,
  });
  expect(await change('agency', 'replace', 'STC', 'STCKH', ...decision, '--name', name)).toBe(2);
  for (const number of [1, 2]) {
    expect(await partOf(number, 'STC')).toBeUndefined();
    await expectAgreement(instance(), number);
  }
  expect(await partOf(1, 'STCKH')).toMatchObject({ role: 'coordinating', work: 'given' });
  expect(await partOf(2, 'STCKH')).toMatchObject({ role: 'lead', person: { officialId: 'stc-theo-doi' } });
  expect(await phone('stc-dau-moi')).toContain(name);
  expect(await say('stc-dau-moi', '1 nhận')).toContain('tiếp nhận nhiệm vụ 1');
  expect(await instance().parts.mover.resume()).toBe(0);
});

test('somebody leaves: his part goes to the successor, who is told, and his chat is a stranger’s at once', async () => {
  const { say } = instance();
  expect(await say('stc-theo-doi', 'việc của tôi')).toContain('Công khai dự toán ngân sách');
  expect(await change('official', 'leave', 'stc-theo-doi', '--successor', 'stc-truong-phong')).toBe(1);
  expect((await partOf(2, 'STCKH'))?.person?.officialId).toBe('stc-truong-phong');
  await expectAgreement(instance(), 2);
  expect(await say('stc-theo-doi', 'việc của tôi')).toContain('chưa được liên kết');
  expect(await phone('stc-truong-phong')).toContain('Công khai dự toán ngân sách');
  expect(await dondoc('official', 'leave', 'khong-co')).toEqual({
    code: 1,
    told: expect.stringContaining(organisationText.notThere['official-left']) as string,
  });
});

test('what a task calls for is listed and written as a Word file', async () => {
  await instance().say('snv-thuong-truc', 'đôn đốc 2');
  expect(await dondoc('document', 'draft', '2')).toEqual({
    code: 0,
    told: expect.stringMatching(/^don-doc-STC\tCông văn đôn đốc Sở Tài chính - Kế hoạch$/mu) as string,
  });
  const path = instance().data.file('don-doc.docx');
  expect((await dondoc('document', 'draft', '2', 'don-doc-STC', '--out', path)).code).toBe(0);
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  expect(await dondoc('document', 'draft', '2', 'khong-co')).toMatchObject({ code: 1 });
});
