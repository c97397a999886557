import type { Actor } from '../../../src/domain/task/actor';
import { actor, givenTask, play, STANDING } from '../../support/builders';
import { accepted, BINH, CHIEF, openChat, STC, STC_LEADER, SYT, SYT_AN } from '../../support/chat';

describe('who does a part', () => {
  it('a leader gives it to somebody, by name without marks', async () => {
    const chat = openChat([accepted(3)]);
    expect(await chat.say(STC_LEADER, 'giao 3 cho le mau binh')).toContain('Đã giao đồng chí Lê Mẫu Bình thực hiện');
    expect(chat.part(3).person).toEqual({ officialId: 'stc-binh', name: 'Lê Mẫu Bình' });
    expect(await chat.say(BINH, 'việc của tôi')).toContain('3. Nhiệm vụ thử 3');
    expect(await chat.say(STC, 'việc của tôi')).toContain('Hiện không có việc nào');
    expect(await chat.say(BINH, '3 60%')).toContain('Đã ghi tiến độ nhiệm vụ 3: 60%');
  });

  it('asks for whom, and takes the name as the answer', async () => {
    const chat = openChat([accepted(3)]);
    const card = await chat.send(STC_LEADER, 'nhiệm vụ 3');
    expect(await chat.press(STC_LEADER, card, 'Giao người thực hiện')).toContain('Lê Mẫu Bình');
    expect(await chat.say(STC_LEADER, 'đồng chí Bình')).toContain('Đã giao đồng chí Lê Mẫu Bình');
  });

  it('refuses somebody of another agency, and an official without the right', async () => {
    const chat = openChat([accepted(3)]);
    expect(await chat.say(STC_LEADER, 'giao 3 cho Trần Mẫu An')).toContain('không giữ vị trí nào trong cơ quan');
    expect(await chat.say(STC, 'giao 3 Lê Mẫu Bình')).toContain('thuộc quyền của lãnh đạo cơ quan được giao');
  });

  it('goes back to the focal official', async () => {
    const chat = openChat([accepted(3)]);
    await chat.say(STC_LEADER, 'giao 3 cho Bình');
    expect(await chat.say(STC_LEADER, 'giao 3 cho đầu mối')).toContain('Đã giao đầu mối của Sở Tài chính');
    expect(chat.part(3).person).toBeNull();
  });

  it('is handed over with a reason, which is asked for', async () => {
    const chat = openChat([accepted(3)]);
    expect(await chat.say(STC, 'chuyển 3 cho Lê Mẫu Bình')).toContain('lý do chuyển nhiệm vụ 3');
    expect(await chat.say(STC, 'tôi đi học một tháng')).toContain('Đã giao đồng chí Lê Mẫu Bình');
    expect(await chat.say(BINH, 'đổi người 3 đang làm hai việc khác')).toContain('Đã gửi lãnh đạo cơ quan');
    expect(chat.part(3).personChange?.reason).toBe('đang làm hai việc khác');
  });
});

describe('naming somebody', () => {
  it('is refused before a name is asked for, where the person may name nobody', async () => {
    const chat = openChat([accepted(3)]);
    expect(await chat.say(STC, 'giao 3 cho')).toContain('thuộc quyền của lãnh đạo cơ quan');
    await chat.say(STC_LEADER, 'giao 3 cho Lê Mẫu Bình');
    expect(await chat.say(STC, 'chuyển 3 cho ai đó')).toContain('thuộc quyền của người được giao');
  });

  it('is not oneself', async () => {
    const chat = openChat([accepted(3)]);
    expect(await chat.say(STC, `chuyển 3 cho ${STC.name}`)).toContain('đang do chính đồng chí thực hiện');
    expect(chat.part(3).person).toBeNull();
  });
});

describe('waiting', () => {
  it('for the only coordinating agency, and no longer', async () => {
    const chat = openChat([accepted(3, ['SYT'])]);
    expect(await chat.say(STC, 'cho phoi hop 3 syt số liệu quý I')).toContain('đang chờ Sở Y tế phối hợp');
    expect(chat.part(3).waitsFor).toMatchObject([{ assignment: 'SYT', note: 'số liệu quý I' }]);
    expect(await chat.say(SYT, 'nhiệm vụ 3')).toContain('chờ Sở Y tế từ 10/6/2024');
    expect(await chat.say(STC, 'hết chờ 3')).toContain('không còn chờ Sở Y tế');
  });

  it('asks which of several', async () => {
    const chat = openChat([accepted(3, ['SYT', 'STP'])]);
    expect(await chat.say(STC, 'chờ phối hợp 3')).toContain('SYT, STP');
    expect(await chat.say(STC, 'STP ý kiến thẩm định')).toContain('đang chờ Sở Tư pháp phối hợp');
  });
});

describe('another agency', () => {
  it('is asked for, advised and decided, all by chat', async () => {
    const chat = openChat([givenTask({ number: 3 })], '2024-01-03 09:00');
    await chat.say(STC, '3 đề nghị điều chỉnh phân công vì thuộc chức năng của Sở Y tế');
    expect(chat.state(3).submissions).toMatchObject([{ kind: 'reassignment', proposed: 'SYT' }]);
    expect(await chat.say(STANDING, 'trình 3')).toContain('ý kiến tham mưu');
    expect(await chat.say(STANDING, 'Thống nhất giao Sở Y tế')).toContain('Đã trình UBND tỉnh');
    const card = await chat.send(CHIEF, 'nhiệm vụ 3');
    expect(await chat.press(CHIEF, card, 'Giao SYT thực hiện')).toContain('được giao Sở Y tế thực hiện');
    expect(chat.part(3)).toMatchObject({ id: 'STC', agency: 'SYT', work: 'given' });
    expect(await chat.say(SYT, '3 nhận')).toContain('Sở Y tế tiếp nhận nhiệm vụ 3');
  });

  it('is named by the decider, or the wish refused', async () => {
    const chat = openChat([givenTask({ number: 3 }), givenTask({ number: 5 })], '2024-01-03 09:00');
    for (const n of [3, 5]) {
      await chat.say(STC, `${n} đề nghị điều chỉnh phân công không đúng chức năng`);
      await chat.say(STANDING, `trình ${n} Kính trình xem xét`);
    }
    expect(await chat.say(CHIEF, 'giao lai 3 cho sở tư pháp')).toContain('được giao Sở Tư pháp thực hiện');
    expect(await chat.say(CHIEF, 'không duyệt 5')).toContain('không đồng ý điều chỉnh phân công');
    expect(chat.part(5)).toMatchObject({ agency: 'STC', work: 'accepted' });
  });
});

describe('calling in whom the plan leaves open', () => {
  const openGroups = [{ words: 'các sở, ngành liên quan', groups: ['SBN'] }];
  const open = () =>
    play(givenTask({ number: 3, openGroups }), [
      { at: '2024-01-03', by: STC, act: { kind: 'accept', assignment: 'STC' } },
    ]);

  it('by code or name, without marks; the agency has its part at once', async () => {
    const chat = openChat([open()]);
    expect(await chat.say(STC, 'nhiệm vụ 3')).toContain(
      'Phối hợp: các sở, ngành liên quan (do cơ quan chủ trì mời khi cần)',
    );
    expect(await chat.say(STC, 'moi phoi hop 3 syt va So Tu phap')).toContain('Đã mời phối hợp: Sở Tư pháp');
    expect([chat.part(3, 'SYT').role, chat.part(3, 'STP').calledInBy]).toEqual(['coordinating', 'STC']);
    expect(await chat.say(SYT, '3 nhận')).toContain('tiếp nhận');
  });

  it('asks whom, and takes the names as the answer', async () => {
    const chat = openChat([open()]);
    expect(await chat.say(STC, 'mời phối hợp 3')).toContain('kế hoạch ghi: các sở, ngành liên quan');
    expect(await chat.say(STC, 'Sở Y tế')).toContain('Đã mời phối hợp: Sở Y tế');
  });

  it('refuses who is not of the group, who is nobody, and where nothing is open', async () => {
    const chat = openChat([open(), accepted(5)]);
    expect(await chat.say(STC, 'mời phối hợp 3 UBND huyện Cẩm Giàng')).toContain('không thuộc nhóm');
    expect(await chat.say(STC, 'mời phối hợp 3 Sở Vũ trụ')).toContain('Danh mục cơ quan không có');
    expect(await chat.say(STC, 'mời phối hợp 5 SYT')).toContain('không để mở nhóm cơ quan phối hợp nào');
    expect(await chat.say(SYT, 'mời phối hợp 3 STP')).toContain('không có phần việc');
  });
});

describe('an administrator, who has no part of his own', () => {
  const ADMIN: Actor = { ...actor('SNV', 'admin'), officialId: 'quan-tri', name: 'Ngô Mẫu Quản' };
  const open = () =>
    openChat([accepted(3, ['SYT'])], undefined, undefined, [ADMIN, STC, STC_LEADER, BINH, SYT, SYT_AN, STANDING]);

  it('gives the part of the agency that the person works for', async () => {
    const chat = open();
    expect(await chat.say(ADMIN, 'giao 3 cho an')).toContain('Đã giao đồng chí Trần Mẫu An thực hiện');
    expect([chat.part(3, 'SYT').person?.officialId, chat.part(3).person]).toEqual(['syt-an', null]);
    expect(await chat.say(ADMIN, 'giao 3 syt đầu mối')).toContain('Đã giao đầu mối của Sở Y tế');
  });

  it('is asked whose part it is where namesakes work for several agencies', async () => {
    const namesake: Actor = { ...SYT_AN, officialId: 'syt-binh', name: BINH.name };
    const chat = openChat([accepted(3, ['SYT'])], undefined, undefined, [ADMIN, BINH, namesake]);
    expect(await chat.say(ADMIN, 'giao 3 cho Lê Mẫu Bình')).toContain('(STC, SYT)');
    expect(await chat.say(ADMIN, 'SYT')).toContain('Đã giao đồng chí Lê Mẫu Bình');
    expect(chat.part(3, 'SYT').person?.officialId).toBe('syt-binh');
  });

  it('is asked whose part it is, and for whom', async () => {
    const chat = open();
    expect(await chat.say(ADMIN, 'giao 3')).toContain('(STC, SYT)');
    expect(await chat.say(ADMIN, 'STC')).toContain('Lê Mẫu Bình');
    expect(await chat.say(ADMIN, 'Lê Mẫu Bình')).toContain('Đã giao đồng chí Lê Mẫu Bình');
    expect(chat.part(3).person?.officialId).toBe('stc-binh');
    const [given] = chat.tasks.log.filter(({ event }) => event.kind === 'person-assigned');
    expect(given?.event).toMatchObject({ reason: null });
  });

  it('may be nobody else without a part', async () => {
    expect(await open().say(STANDING, 'giao 3 cho Bình')).toContain('không có phần việc');
  });
});
