import readXlsxFile from 'read-excel-file/node';
import type { DeliveryView } from '../../../src/ports/deliveries';
import { deliveriesCsv, deliveriesXlsx } from '../../../src/reporting/delivery-table';
import { at } from '../../support/builders';

const line = (more: Partial<DeliveryView> = {}): DeliveryView => ({
  ...{ title: null },
  ...{ taskNumber: 3, kind: 'reminder', officialId: 'an', officialName: 'Nguyễn Mẫu An', channel: 'telegram:so-y-te' },
  ...{ state: 'seen', hold: null, untilMs: null, providerId: '7:51', fault: null, atMs: at('2024-06-10 08:00') },
  ...{ sentAtMs: at('2024-06-10 08:10'), deliveredAtMs: null, seenAtMs: at('2024-06-10 08:30'), answeredAtMs: null },
  ...more,
});

const csv = (...lines: readonly DeliveryView[]): readonly string[] =>
  Buffer.from(deliveriesCsv(lines)).toString('utf8').split('\r\n');

describe('the table of what was sent', () => {
  it('tells one attempt a line, with every instant and the provider’s id', () => {
    const [head, first, end] = csv(line());
    expect(head?.startsWith('\uFEFFNhiệm vụ,Nội dung,Người nhận,Kênh')).toBe(true);
    expect(first).toMatch(/^3,Nhắc trước hạn,Nguyễn Mẫu An,Telegram \(so-y-te\),đã xem,/);
    expect(first).toMatch(/,7:51$/);
    expect(end).toBe('');
  });

  it('tells what is held, until when, and why something failed', () => {
    const held = line({
      state: 'held',
      hold: 'digest',
      untilMs: at('2024-06-11 08:10'),
      sentAtMs: null,
      channel: null,
    });
    expect(csv(held)[1]).toContain('gộp vào tin buổi sáng');
    expect(csv(line({ state: 'failed-for-good', fault: 'no address' }))[1]).toContain('không có địa chỉ liên hệ');
    expect(csv(line({ fault: '403 Forbidden: bot was blocked' }))[1]).toContain('403 Forbidden: bot was blocked');
  });

  it.each(['=HYPERLINK("http://x")', '+84', '-1+2', '@SUM(A1)', '\tx'])(
    'never hands a spreadsheet a formula: %s',
    (name) => {
      const row = csv(line({ officialName: name }))[1] ?? '';
      expect(row).not.toContain(`,${name}`);
      expect(row).toContain(`'${name.replaceAll('"', '""')}`);
    },
  );

  it('keeps commas, quotes and breaks within their cell', () => {
    const text = deliveriesCsv([line({ fault: 'a,"b"\nc' })]);
    expect(Buffer.from(text).toString('utf8')).toContain('"a,""b""\nc"');
  });

  it('is a workbook too, all of it text', async () => {
    const rows = await readXlsxFile(Buffer.from(await deliveriesXlsx([line({ officialName: '=1+1' })])));
    const [head, first] = (
      Array.isArray(rows[0]) ? rows : (rows[0] as unknown as { data: unknown[][] }).data
    ) as unknown[][];
    expect(head?.[0]).toBe('Nhiệm vụ');
    expect(first?.slice(0, 5)).toEqual(['3', 'Nhắc trước hạn', '=1+1', 'Telegram (so-y-te)', 'đã xem']);
  });
});
