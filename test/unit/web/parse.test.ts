import type { Request } from 'express';
import { z } from 'zod';
import { fieldLabel } from '../../../src/messages/web/form-fields';
import { ActFields } from '../../../src/web/acts/act-fields';
import { HttpFault } from '../../../src/web/http/faults';
import { bodyOf, Code, Day, queryOf, Ticked } from '../../../src/web/http/parse';
import { SingleForm } from '../../../src/web/single-form';

const sent = (body: Readonly<Record<string, unknown>>): Request => ({ body, query: body }) as unknown as Request;

const said = (schema: z.ZodType, body: Readonly<Record<string, unknown>>, labels?: Record<string, string>) => {
  try {
    bodyOf(schema, sent(body), labels);
  } catch (error) {
    return error instanceof HttpFault ? [error.detail, error.said] : error;
  }
  return null;
};

test.each([
  ['a day that is none', { date: Day }, { date: '2024-02-30' }, 'date', 'Ngày', 'ghi một ngày có trong lịch'],
  ['a word for a number', { percent: z.coerce.number() }, { percent: 'nửa' }, 'percent', 'Tiến độ', 'ghi một số'],
  ['too small', { most: z.coerce.number().min(1) }, { most: '0' }, 'most', 'Số tin', 'ghi một số từ 1 trở lên'],
  ['too great', { percent: z.coerce.number().max(100) }, { percent: '150' }, 'percent', 'Tiến độ', 'không quá 100'],
  ['a part of a number', { into: z.coerce.number().int() }, { into: '1.5' }, 'into', 'Số của', 'ghi một số nguyên'],
  ['nothing', { reason: z.string() }, { reason: '' }, 'reason', 'Lý do', 'không để trống'],
  ['too long', { reason: z.string().max(3) }, { reason: 'dài' + 'x' }, 'reason', 'Lý do', 'không quá 3 ký tự'],
  ['no address', { link: z.url() }, { link: 'example' }, 'link', 'Liên kết', 'bắt đầu bằng https://'],
  ['none of the choices', { kind: z.enum(['a', 'b']) }, { kind: 'c' }, 'kind', 'Hình thức', 'chọn một mục'],
] as const)('%s: which field, and what to enter', (_, shape, body, name, label, wish) => {
  const [detail, text] = said(z.object(shape), body) as [string, string];
  expect(detail).toBe(name);
  expect(text.startsWith(`Ô “${label}`)).toBe(true);
  expect(text).toContain(wish);
});

test('a form may call a field its own way; what nobody fills in means a page gone stale', () => {
  const shape = z.object({ from: Code, token: z.uuid() });
  expect(said(shape, { from: '', token: 'x' }, { from: 'Cơ quan cũ (mã)' })).toEqual([
    'from',
    'Ô “Cơ quan cũ” chưa đúng: không để trống. Chưa ghi gì.',
  ]);
  expect(said(shape, { from: 'STC', token: 'x' })).toEqual([
    'token',
    'Trang này có thể đã cũ. Đề nghị tải lại trang rồi làm lại.',
  ]);
});

test('all boxes that were ticked count; of what an address repeats the first does', () => {
  expect(bodyOf(z.object({ agencies: Ticked }), sent({ agencies: ['STC', 'SYT'] }))).toEqual({
    agencies: ['STC', 'SYT'],
  });
  expect(bodyOf(z.object({ agencies: Ticked }), sent({ agencies: 'STC' }))).toEqual({ agencies: ['STC'] });
  expect(queryOf(z.object({ ky: Code }), sent({ ky: ['a', 'b'] }))).toEqual({ ky: 'a' });
});

test('whatever a person fills in has a name to be told by', () => {
  // Kept in the form by the page itself.
  const hidden = new Set(['act', 'token', 'assignment', 'submission', 'document', 'seenMs']);
  const names = new Set([
    ...ActFields.options.flatMap((one) => Object.keys(one.shape)),
    ...Object.keys(SingleForm.shape),
  ]);
  expect([...names].filter((name) => !hidden.has(name) && fieldLabel(name) === null)).toEqual([]);
});
