import { createDispatcher } from '../../../src/bot/dispatch';
import { DEFAULT_DELIVERY_POLICY } from '../../../src/domain/notice/delivery-policy';
import type { Channel } from '../../../src/ports/channel';
import type { SentDocument } from '../../../src/ports/outbox';
import { at, CALENDAR_2024, focal } from '../../support/builders';
import { createMemoryClock } from '../../support/fakes/memory-clock';
import { createMemoryDirectory } from '../../support/fakes/memory-directory';
import { createMemoryFiles } from '../../support/fakes/memory-files';
import { createMemoryLinks } from '../../support/fakes/memory-links';
import { createMemoryOutbox } from '../../support/fakes/memory-outbox';
import { createScriptedChannel } from '../../support/fakes/scripted-channel';
import { sampleNotice } from '../messages/sample-notices';

const NOW = at('2024-06-10 09:00');
const NAME = 'Báo cáo quý II.docx';

const setUp = async (publicUrl: string | null = 'https://dondoc.example') => {
  const clock = createMemoryClock(NOW);
  const outbox = createMemoryOutbox();
  const telegram = createScriptedChannel('telegram');
  const scripted = createScriptedChannel('sms', Number.POSITIVE_INFINITY, 300);
  const sms: Channel = {
    id: scripted.id,
    can: { ...scripted.can, files: false },
    send: (chatId, message) => scripted.send(chatId, message),
  };
  const an = { ...focal('STC'), officialId: 'an' };
  const directory = createMemoryDirectory([
    {
      actor: an,
      addresses: [
        { channel: 'telegram', chatId: 't-an' },
        { channel: 'sms', chatId: '84912345678' },
      ],
    },
  ]);
  const files = createMemoryFiles();
  const links = createMemoryLinks(publicUrl);
  const { hash } = await files.put(new Uint8Array([80, 75, 3, 4]), NAME, NOW);
  const document: SentDocument = {
    ...{ id: 'report-1-an', title: 'Báo cáo công tác cải cách hành chính 6 tháng đầu năm 2024' },
    ...{ file: { hash, name: NAME }, by: 'Vũ Mẫu Sơn, Phó Trưởng phòng', note: 'Kính gửi để tổng hợp' },
  };
  const faults: unknown[] = [];
  const dispatcher = createDispatcher({
    ...{ outbox, directory, files, links, book: directory.book, clock, channels: [telegram, sms] },
    switches: { off: async () => new Set() },
    policy: async () => DEFAULT_DELIVERY_POLICY,
    calendar: async () => CALENDAR_2024,
    onFault: (error) => faults.push(error),
  });
  return { clock, outbox, telegram, sms: scripted, files, links, document, dispatcher, faults };
};

describe('a report on its way', () => {
  it('goes as a file with its words, after the messages that are due, and its words are kept as proof', async () => {
    const it = await setUp();
    it.outbox.addDocument(it.document, 'an', NOW);
    it.outbox.add({ ...sampleNotice('task-given', { number: 1 }), id: 'n-1', officialId: 'an' }, NOW);
    expect(await it.dispatcher.dispatchDue(NOW)).toBeNull();
    expect(it.telegram.sent).toHaveLength(1);
    expect(it.telegram.files).toEqual([
      { chatId: 't-an', name: NAME, caption: expect.stringContaining('Người gửi: Vũ Mẫu Sơn') },
    ]);
    expect(it.outbox.deliveries.map((one) => one.state)).toEqual(['sent', 'sent']);
    expect(it.outbox.deliveries[1]?.body).toEqual([{ text: it.telegram.files[0]?.caption, buttons: [] }]);
  });

  it('goes as a one-time link, whole within the length, where the channel carries no files', async () => {
    const it = await setUp();
    it.telegram.script.push({ kind: 'failed-for-good', reason: 'blocked', addressDead: true });
    it.outbox.addDocument(it.document, 'an', NOW);
    await it.dispatcher.dispatchDue(NOW);
    const text = it.sms.sent[0]?.message.text ?? '';
    expect(text.length).toBeLessThanOrEqual(300);
    const link = /https:\/\/dondoc\.example\/tra-loi\/\S+$/m.exec(text)?.[0] ?? null;
    expect(it.links.messageOf(link)?.file).toEqual(it.document.file);
    // The proof does not hold what opens the file.
    expect(JSON.stringify(it.outbox.deliveries)).not.toContain('tra-loi');
    expect(it.outbox.deliveries.map((one) => one.state)).toEqual(['failed-for-good', 'sent']);
  });

  it('goes as a link too where the channel does not take this file, and by the next address where there are no links', async () => {
    const refusal = { kind: 'failed-for-good', reason: 'a file of this kind', addressDead: false } as const;
    const linked = await setUp();
    linked.telegram.script.push(refusal);
    linked.outbox.addDocument(linked.document, 'an', NOW);
    await linked.dispatcher.dispatchDue(NOW);
    expect(linked.telegram.sent[0]?.message.text).toContain('https://dondoc.example/tra-loi/');

    const bare = await setUp(null);
    bare.telegram.script.push(refusal);
    bare.outbox.addDocument(bare.document, 'an', NOW);
    await bare.dispatcher.dispatchDue(NOW);
    expect(bare.outbox.deliveries.map((one) => [one.to?.channel, one.state, one.reason])).toEqual([
      ['telegram', 'failed-for-good', 'a file of this kind'],
      ['sms', 'failed-for-good', 'no files by this channel'],
      [undefined, 'failed-for-good', 'no files by this channel'],
    ]);
    expect(bare.outbox.rows.map((one) => one.state)).toEqual(['failed']);
  });

  it('is sent once more, marked, when the answer was lost, and no more', async () => {
    const it = await setUp();
    it.telegram.script.push({ kind: 'unknown', reason: 'no answer' }, { kind: 'unknown', reason: 'no answer' });
    it.outbox.addDocument(it.document, 'an', NOW);
    for (let next: number | null = NOW; next !== null;) {
      it.clock.set(next);
      next = await it.dispatcher.dispatchDue(next);
    }
    expect(it.outbox.deliveries.map((one) => one.body[0]?.text.startsWith('(có thể trùng)'))).toEqual([false, true]);
    expect(it.outbox.rows.map((one) => one.state)).toEqual(['unknown']);
  });

  it('is a shown failure when its file is gone', async () => {
    const it = await setUp();
    it.files.kept.clear();
    it.outbox.addDocument(it.document, 'an', NOW);
    await it.dispatcher.dispatchDue(NOW);
    expect(it.faults).toHaveLength(1);
    expect(it.outbox.rows.map((one) => one.state)).toEqual(['failed']);
  });
});
