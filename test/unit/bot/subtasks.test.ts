import { givenTask, STANDING } from '../../support/builders';
import { accepted, DISTRICT_CHAIR, openChat, STC, STC_LEADER } from '../../support/chat';

const ofDistrict = () => openChat([givenTask({ number: 7, leads: ['UBNDCG'], due: '2024-09-30' })]);

describe("an agency's own plan, typed", () => {
  it('a district gives a commune of its own a sub-task, by name without marks', async () => {
    const chat = ofDistrict();
    const said = await chat.say(DISTRICT_CHAIR, 'giao tiep 7 den 30/8 cho ubnd xa tan truong: ra soat van ban');
    expect(said).not.toMatch(/không|chưa/);
    expect(chat.state(7).children).toMatchObject([{ why: 'cascade', assignment: 'UBNDCG', due: '2024-08-30' }]);
    const opened = chat.tasks.log.find((one) => one.event.kind === 'child-opened')?.event;
    if (opened?.kind !== 'child-opened') throw new Error('nothing was opened');
    expect(opened.given).toMatchObject({
      title: 'ra soat van ban',
      monitor: 'UBNDCG',
      assignments: [{ agency: 'XATT', line: 'commune', upper: 'UBNDCG', giver: 'UBNDCG' }],
    });
  });

  it('or one of its own people', async () => {
    const chat = ofDistrict();
    await chat.say(DISTRICT_CHAIR, 'giao tiếp 7 hạn 30/8 cho đồng chí Đỗ Mẫu Ân: tổng hợp số liệu');
    const opened = chat.tasks.log.find((one) => one.event.kind === 'child-opened')?.event;
    expect(opened).toMatchObject({
      given: { title: 'tổng hợp số liệu', assignments: [{ agency: 'UBNDCG', person: { officialId: 'cg-an' } }] },
    });
  });

  it('asks for the day and then for what is to be done', async () => {
    const chat = ofDistrict();
    expect(await chat.say(DISTRICT_CHAIR, 'giao tiếp 7')).toContain('thời hạn là ngày nào');
    expect(await chat.say(DISTRICT_CHAIR, '30/8')).toContain('ghi nội dung việc giao cho cấp dưới');
    await chat.say(DISTRICT_CHAIR, 'cho UBND xã Tân Trường rà soát văn bản');
    expect(chat.state(7).children).toMatchObject([{ title: 'rà soát văn bản' }]);
  });

  it('is refused for an agency that is not under it, and to who has no part in the task', async () => {
    const chat = openChat([accepted(3)]);
    expect(await chat.say(STC_LEADER, 'giao tiếp 3 đến 20/6 cho UBND xã Tân Trường: rà soát')).toContain(
      'đơn vị trực thuộc',
    );
    expect(await chat.say(STANDING, 'giao tiếp 3 đến 20/6 rà soát')).toContain('cán bộ của cơ quan được giao');
    expect(chat.state(3).children).toEqual([]);
  });
});

describe('a task that is split or merged, typed', () => {
  it('splits by a document, and is no task of its agency any more', async () => {
    const chat = openChat([accepted(3), accepted(5)]);
    const said = await chat.say(
      STANDING,
      'tach 3 thanh Lap du toan (STC, han 30/9/2024); Tham dinh (SYT) theo 123/QD-UBND ngay 05/6/2024',
    );
    expect(said).toContain('Nhiệm vụ 3 được tách');
    expect(chat.state(3).children.map((one) => [one.title, one.why])).toEqual([
      ['Lap du toan', 'split'],
      ['Tham dinh', 'split'],
    ]);
    expect(await chat.say(STC, '3 60%')).toContain('thu hồi');
  });

  it.each(['gộp 3 vào 5 theo 123/QĐ-UBND ngày 05/6/2024', 'nhap nv 3 vao nv 5 theo 123/QD-UBND ngay 5/6/2024'])(
    'goes into another by "%s"',
    async (words) => {
      const chat = openChat([accepted(3), accepted(5)]);
      expect(await chat.say(STANDING, words)).toContain('Nhiệm vụ 3 được gộp vào nhiệm vụ 5');
      expect(await chat.say(STANDING, 'nhiệm vụ 3')).toContain('Thay bằng nhiệm vụ 5');
    },
  );
});
