import type { CivilDate } from '../domain/calendar/civil-date';
import type { PlanChanges } from '../domain/task/plan-change';
import type { AssignmentRole } from '../domain/task/state';
import { readAskedDate } from './asked-date';

/** Where each kind of change begins; what stands before the next one belongs to it. */
const BEGIN =
  /(?:^|[\s,;])(thời hạn|thoi han|hạn|han|tên nhiệm vụ|ten nhiem vu|tên|ten|sản phẩm|san pham|chuyển chủ trì|chuyen chu tri|chuyển phối hợp|chuyen phoi hop|thêm chủ trì|them chu tri|thêm phối hợp|them phoi hop|thêm|them|bớt|bot|thôi giao|thoi giao)(?=[\s:])/giu;

const codes = (text: string): readonly string[] =>
  text
    .split(/[\s,;]+|(?<=\s)và(?=\s)/iu)
    .filter((one) => /^[\p{L}\d._-]{2,32}$/u.test(one) && !/^(?:và|va)$/iu.test(one));

/** "thời hạn 30/9/2024, thêm phối hợp SYT, bớt STC, chuyển chủ trì SNV": what is to be changed; empty when nothing is said. */
export const readChanges = (text: string, today: CivilDate): PlanChanges => {
  const marks = [...text.matchAll(BEGIN)];
  const add: { agency: string; role: AssignmentRole }[] = [];
  const remove: string[] = [];
  const roles: { assignment: string; role: AssignmentRole }[] = [];
  const said: { title?: string; product?: string; due?: CivilDate } = {};
  marks.forEach((mark, index) => {
    const word = (mark[1] ?? '').toLowerCase();
    const from = mark.index + mark[0].length;
    const words = text.slice(from, marks[index + 1]?.index ?? text.length).replace(/^[\s:]+|[\s,;.]+$/g, '');
    if (/^(?:thời hạn|thoi han|hạn|han)$/u.test(word)) {
      const { date } = readAskedDate(words, today);
      if (date !== null) said.due = date;
    } else if (/^(?:tên|ten)/u.test(word)) said.title = words;
    else if (/^(?:sản|san)/u.test(word)) said.product = words;
    else if (/^(?:thêm|them)/u.test(word)) {
      const role = /(?:chủ trì|chu tri)$/u.test(word) ? 'lead' : 'coordinating';
      add.push(...codes(words).map((agency) => ({ agency: agency.toUpperCase(), role }) as const));
    } else if (/^chu/u.test(word)) {
      const role = /(?:chủ trì|chu tri)$/u.test(word) ? 'lead' : 'coordinating';
      roles.push(...codes(words).map((code) => ({ assignment: code.toUpperCase(), role }) as const));
    } else remove.push(...codes(words).map((one) => one.toUpperCase()));
  });
  return {
    ...said,
    ...(add.length === 0 ? {} : { add }),
    ...(remove.length === 0 ? {} : { remove }),
    ...(roles.length === 0 ? {} : { roles }),
  };
};
