import { givenTask } from '../../support/builders';
import { accepted, CHIEF, file, NOBODY, openChat, STC, SYT } from '../../support/chat';

const two = () => openChat([accepted(3, ['SYT']), accepted(5)]);

describe('an official answers', () => {
  it('takes a task on', async () => {
    const chat = openChat([givenTask({ number: 3 })]);
    expect(await chat.say(STC, '3 nhận')).toBe('Đã ghi: Sở Tài chính tiếp nhận nhiệm vụ 3.');
    expect(chat.part(3).work).toBe('accepted');
    expect(await chat.say(STC, 'nv3 nhan roi a')).toContain('đã được tiếp nhận trước đó');
  });

  it('takes "xác nhận 3" for taking on when there is nothing else to confirm', async () => {
    const chat = openChat([givenTask({ number: 3 })]);
    await chat.say(STC, 'xác nhận 3');
    expect(chat.part(3).work).toBe('accepted');
  });

  it.each([
    ['3 50%', 50, null],
    ['nv3 dc 40% r a', 40, 'nv3 dc 40% r a'],
    ['3 đạt 12,5%', 13, '3 đạt 12,5%'],
    ['3 đang lấy ý kiến các sở', 0, '3 đang lấy ý kiến các sở'],
  ])('tells how far it is: %s', async (text, percent, words) => {
    const chat = two();
    await chat.say(STC, text);
    expect(chat.part(3).percent).toBe(percent);
    expect(chat.tasks.log.at(-1)?.event).toMatchObject({ kind: 'progressed', text: words });
  });

  it('reports completion with the document’s number and date', async () => {
    const chat = two();
    expect(await chat.say(STC, '3 xong 45/KH-STC ngày 12/3/2024')).toBe(
      'Đã lưu minh chứng của nhiệm vụ 3: văn bản 45/KH-STC ngày 12/3/2024.\n' +
        'Đã ghi báo cáo hoàn thành nhiệm vụ 3 và chuyển Sở Tư pháp kiểm tra.',
    );
    expect(chat.part(3)).toMatchObject({ work: 'awaiting', evidence: [{ number: '45/KH-STC', date: '2024-03-12' }] });
  });

  it('is asked for the document when there is none, and may then name just that', async () => {
    const chat = two();
    expect(await chat.say(STC, '3 xong')).toContain('Để báo hoàn thành nhiệm vụ 3, đề nghị đồng chí cho biết số, ngày');
    expect(chat.part(3).work).toBe('accepted');
    expect(await chat.say(STC, '45/kh-stc ngay 12/3/2024')).toContain('chuyển Sở Tư pháp kiểm tra');
    expect(chat.part(3).work).toBe('awaiting');
  });

  it('is asked for the document when there is none, and may then send the file', async () => {
    const chat = two();
    await chat.say(STC, 'nhiem vu 3 da hoan thanh');
    expect(await chat.say(STC, { file: file('Báo cáo.pdf') })).toContain('tệp “Báo cáo.pdf”');
    expect(chat.part(3).work).toBe('awaiting');
  });

  it('keeps what it was asked across a restart', async () => {
    const chat = two();
    await chat.say(STC, '3 xong');
    chat.restart();
    await chat.say(STC, '45/KH-STC');
    expect(chat.part(3).work).toBe('awaiting');
  });

  it('of a coordinating agency just says that it has delivered', async () => {
    const chat = two();
    expect(await chat.say(SYT, '3 xong')).toContain('chuyển Sở Tài chính kiểm tra');
    expect(chat.part(3, 'SYT').evidence).toEqual([{ kind: 'statement', text: '3 xong' }]);
  });

  it('of a coordinating agency that finished several is quoted whole where the words of one say nothing', async () => {
    const chat = openChat([accepted(3, ['SYT']), accepted(5, ['SYT'])]);
    await chat.say(SYT, '3 và 5 xong');
    expect(chat.part(3, 'SYT').evidence).toEqual([{ kind: 'statement', text: '3 và 5 xong' }]);
    expect(chat.part(5, 'SYT').evidence).toEqual([{ kind: 'statement', text: '5 xong' }]);
  });

  it('is not read a day that was never named', async () => {
    const chat = two();
    await chat.say(STC, '3 xong 45/KH-STC ngày 12/3/2024');
    expect(await chat.say(STC, '3 gia han')).not.toContain('00/00');
  });

  it('raises an obstacle, and is asked which when it says none', async () => {
    const chat = two();
    expect(await chat.say(STC, '3 vuong thieu kinh phi')).toBe(
      'Đã ghi vướng mắc V1 của nhiệm vụ 3 (kinh phí) và chuyển Sở Nội vụ xem xét.',
    );
    expect(chat.part(3).obstacles.at(-1)?.text).toBe('thieu kinh phi');
    expect(await chat.say(STC, '5 vướng')).toBe('Đề nghị đồng chí cho biết nhiệm vụ 5 vướng ở nội dung gì.');
    await chat.say(STC, '2 xã chưa nộp báo cáo');
    expect(chat.part(5).obstacles.at(-1)?.text).toBe('2 xã chưa nộp báo cáo');
  });

  it('asks for more time with a day and a reason, missing ones asked for one by one', async () => {
    const chat = two();
    expect(await chat.say(STC, '3 gia hạn 15/7 chờ văn bản')).toContain('đề nghị gia hạn nhiệm vụ 3 đến 15/7/2024');
    expect(chat.tasks.task(3).submissions[0]).toMatchObject({ askedDate: '2024-07-15', reason: 'chờ văn bản' });
    expect(await chat.say(STC, '5 xin gia han')).toContain('xin gia hạn nhiệm vụ 5 đến ngày nào và lý do');
    expect(await chat.say(STC, 'den het thang 7')).toBe(
      'Đề nghị đồng chí cho biết lý do xin gia hạn nhiệm vụ 5 đến 31/7/2024.',
    );
    await chat.say(STC, 'chờ số liệu các huyện');
    expect(chat.tasks.task(5).submissions[0]).toMatchObject({
      askedDate: '2024-07-31',
      reason: 'chờ số liệu các huyện',
    });
  });

  it('is told when the day cannot be, and may give another', async () => {
    const chat = two();
    expect(await chat.say(STC, '3 gia hạn 20/6 chờ văn bản')).toBe(
      'Ngày đề nghị phải sau thời hạn hiện nay (30/6/2024).',
    );
    await chat.say(STC, '20/7');
    expect(chat.tasks.task(3).submissions[0]).toMatchObject({ askedDate: '2024-07-20', reason: 'chờ văn bản' });
  });

  it('says several things at once', async () => {
    const chat = openChat([accepted(3), accepted(5), accepted(7)]);
    const answer = await chat.say(STC, '3 xong 45/BC-STC, 5 được 30%, 7 vướng thiếu người');
    expect(answer.split('\n\n')).toHaveLength(3);
    expect([chat.part(3).work, chat.part(5).percent, chat.part(7).obstacles.at(-1)?.text]).toEqual([
      'awaiting',
      30,
      'thiếu người',
    ]);
  });

  it('gives each of several finished tasks its own document', async () => {
    const chat = two();
    await chat.say(STC, '3 xong 45/BC-STC ngày 1/6/2024\n5 xong 46/BC-STC');
    expect(chat.part(3).evidence).toEqual([{ kind: 'document', number: '45/BC-STC', date: '2024-06-01' }]);
    expect(chat.part(5).evidence).toEqual([{ kind: 'document', number: '46/BC-STC', date: null }]);
  });

  it('says that a task is another agency’s: written down for Sở Nội vụ, the task stays meanwhile', async () => {
    const chat = two();
    expect(await chat.say(STC, '3 không thuộc thẩm quyền')).toContain('Đã ghi đề nghị điều chỉnh phân công nhiệm vụ 3');
    expect(chat.state(3).submissions).toMatchObject([{ kind: 'reassignment', reason: 'không thuộc thẩm quyền' }]);
    expect(chat.part(3)).toMatchObject({ agency: 'STC', obstacles: [] });
  });

  it('hands a task back in its own words: read back first', async () => {
    const chat = two();
    expect(await chat.say(STC, 'trả lại 3 không đúng chức năng')).toContain('đề nghị điều chỉnh phân công');
    expect(chat.state(3).submissions).toEqual([]);
    await chat.say(STC, '1');
    expect(chat.state(3).submissions[0]?.reason).toContain('không đúng chức năng');
  });

  it.each(['gia hạn', '3 gia hạn', '3 xin gia han a'])(
    'asks for no day while its wish for more time waits: %s',
    async (text) => {
      const chat = openChat([accepted(3)]);
      await chat.say(STC, '3 gia hạn 31/7 chờ số liệu');
      expect(await chat.say(STC, text)).toBe(
        'Đề nghị gia hạn nhiệm vụ 3 đến 31/7/2024 đã được gửi và đang chờ quyết định.',
      );
      expect((await chat.send(STC, 'nhiệm vụ 3'))[0]?.text).not.toContain('3 gia hạn (ngày)');
    },
  );

  it.each(['1', 'ok', 'vâng ạ', 'không'])('takes no yes or no for a reason: %s', async (text) => {
    const chat = openChat([accepted(3)]);
    await chat.say(STC, '3 gia hạn 31/7');
    expect(await chat.say(STC, text)).toContain('lý do xin gia hạn nhiệm vụ 3');
    expect(chat.tasks.task(3).submissions).toEqual([]);
    await chat.say(STC, 'chờ số liệu');
    expect(chat.tasks.task(3).submissions).toMatchObject([{ reason: 'chờ số liệu' }]);
  });

  it('is not asked why it is late while it is not', async () => {
    expect(await openChat([accepted(3)]).say(STC, 'giải trình 3')).toBe('Nhiệm vụ 3 chưa quá hạn.');
  });

  it('explains a delay, with the day it expects', async () => {
    const chat = openChat([accepted(3)], '2024-07-02 09:00');
    await chat.say(STC, 'giải trình 3 chờ ý kiến các huyện, dự kiến 20/7');
    expect(chat.part(3).explanation).toMatchObject({ cause: 'chờ ý kiến các huyện', newDate: '2024-07-20' });
    expect(await openChat([accepted(3)]).say(STC, 'giải trình 3 chờ ý kiến')).toBe('Nhiệm vụ 3 chưa quá hạn.');
  });
});

describe('who may not', () => {
  it('is told why: another agency’s task, no task at all', async () => {
    const chat = two();
    expect(await chat.say(NOBODY, '3 xong 45/BC')).toContain(
      'Nhiệm vụ 3 do Sở Tài chính chủ trì; cơ quan của đồng chí không có',
    );
    expect(await chat.say(CHIEF, 'được 60%')).toContain('Đồng chí không phụ trách nhiệm vụ nào');
    expect(await chat.say(STC, '99 xong')).toContain('Không có nhiệm vụ số 99');
    expect(chat.events(3)).toEqual(['task-given', 'accepted']);
  });

  it('does not get further with another’s button', async () => {
    const chat = openChat([givenTask({ number: 3 })]);
    expect(await chat.say(NOBODY, { payload: 'a:3:STC:accept:10' })).toContain(
      'thuộc quyền của cán bộ của cơ quan được giao',
    );
    expect(chat.part(3).work).toBe('given');
  });
});
