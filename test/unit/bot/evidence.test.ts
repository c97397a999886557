import { accepted, file, openChat, STC } from '../../support/chat';

const two = () => openChat([accepted(3, ['SYT']), accepted(5)]);

describe('a link or a document by itself', () => {
  it.each([
    ['https://stc.example/kq.pdf', { kind: 'link', url: 'https://stc.example/kq.pdf' }],
    ['Đây là kết quả ạ https://stc.example/kq.pdf', { kind: 'link', url: 'https://stc.example/kq.pdf' }],
    ['45/BC-STC ngày 3/6/2024', { kind: 'document', number: '45/BC-STC', date: '2024-06-03' }],
  ])('is evidence, of a task that is asked for: %s', async (text, evidence) => {
    const chat = two();
    expect(await chat.say(STC, text)).toContain('gửi kết quả cho nhiệm vụ nào? Đề nghị trả lời bằng số nhiệm vụ');
    expect(await chat.say(STC, '5')).toContain('Đã lưu minh chứng của nhiệm vụ 5');
    expect(chat.part(5)).toMatchObject({ work: 'accepted', evidence: [evidence] });
    expect(chat.part(3).evidence).toEqual([]);
  });

  it('is not what a question or a greeting is about', async () => {
    const chat = two();
    for (const text of ['45/BC-STC gửi cho ai?', 'cảm ơn anh'])
      expect(await chat.say(STC, text)).not.toContain('gửi kết quả');
  });
});

describe('files', () => {
  it('with "3 xong" are the evidence of completion', async () => {
    const chat = two();
    await chat.say(STC, { text: '3 xong', file: file('bc.pdf') });
    expect(chat.part(3)).toMatchObject({ work: 'awaiting', evidence: [{ kind: 'file', name: 'bc.pdf', size: 3 }] });
    expect(chat.files.kept.size).toBe(1);
  });

  it('alone are kept with the task, which is not thereby done', async () => {
    const chat = openChat([accepted(3)]);
    const answer = await chat.send(STC, { file: file('bc.pdf') });
    expect(answer[0]?.text).toBe(
      'Đã lưu minh chứng của nhiệm vụ 3: tệp “bc.pdf”.\n\nNếu nhiệm vụ đã hoàn thành, đồng chí trả lời: 3 xong',
    );
    expect(chat.part(3).work).toBe('accepted');
    expect(await chat.press(STC, answer, 'Đã hoàn thành')).toContain('chuyển Sở Tư pháp kiểm tra');
  });

  it('without a task are asked about', async () => {
    const chat = two();
    expect(await chat.say(STC, { file: file('bc.pdf') })).toContain('gửi kết quả cho nhiệm vụ nào?');
    await chat.say(STC, '5');
    expect(chat.part(5).evidence).toHaveLength(1);
    expect(chat.part(3).evidence).toHaveLength(0);
  });

  it.each([
    ['an empty one', file('bc.pdf', 0), 'không có nội dung'],
    ['one of 25 MB', file('bc.pdf', 25 * 1024 * 1024), 'lớn hơn 20 MB'],
    ['one that the channel would not give out', { ...file('bc.pdf', 0), statedSize: 25_000_000 }, 'lớn hơn 20 MB'],
    ['one marked secret', file('[MẬT] phương án.docx'), 'bí mật nhà nước'],
  ])('%s is refused with the reason, nothing kept', async (_name, sent, reason) => {
    const chat = openChat([accepted(3)]);
    expect(await chat.say(STC, { text: '3 xong', file: sent })).toContain(reason);
    expect(chat.files.kept.size).toBe(0);
    expect(chat.part(3).work).toBe('accepted');
  });

  it('that cannot be kept are told so, and nothing is recorded', async () => {
    const chat = openChat([accepted(3)]);
    chat.files.state.away = true;
    expect(await chat.say(STC, { text: '3 xong', file: file('bc.pdf') })).toContain('chưa lưu được tệp “bc.pdf”');
    expect(chat.part(3).work).toBe('accepted');
  });
});

describe('a document whose day cannot be', () => {
  it('still to come is refused, and its day asked for; the right one completes', async () => {
    const chat = openChat([accepted(3)]);
    expect(await chat.say(STC, '3 xong 45/KH-STC ngày 12/8/2024')).toContain('ghi ngày 12/8/2024, sau hôm nay');
    expect(chat.part(3).work).toBe('accepted');
    await chat.say(STC, 'ngày 5/6/2024');
    expect(chat.part(3)).toMatchObject({ work: 'awaiting', evidence: [{ number: '45/KH-STC', date: '2024-06-05' }] });
  });

  it('of another decade is doubted; the whole document named again takes its place', async () => {
    const chat = openChat([accepted(3)]);
    expect(await chat.say(STC, '3 xong 45/KH-STC ngày 12/3/2014')).toContain('xem lại năm của văn bản');
    await chat.say(STC, '45/KH-STC ngày 12/3/2024');
    expect(chat.part(3).evidence).toEqual([{ kind: 'document', number: '45/KH-STC', date: '2024-03-12' }]);
  });
});
