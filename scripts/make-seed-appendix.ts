/**
 * Builds seeds/plans/hai-duong-2024/appendix.xlsx from appendix.source.json, laid out as an office would keep it.
 * Run: npx tsx scripts/make-seed-appendix.ts
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/node';
import { z } from 'zod';

const folder = join(__dirname, '../seeds/plans/hai-duong-2024');

const source = z
  .object({
    heading: z.array(z.string()),
    areas: z.array(z.object({ code: z.string(), name: z.string(), lead: z.string() })),
    tasks: z.array(
      z.object({
        area: z.string(),
        group: z.string().nullable(),
        text: z.string(),
        product: z.string(),
        lead: z.string(),
        coordinating: z.string(),
        deadline: z.string(),
        proposed: z.string(),
        note: z.string(),
      }),
    ),
    targets: z.array(
      z.object({
        area: z.string(),
        bullet: z.string(),
        part: z.string(),
        goal: z.string(),
        unit: z.string(),
        level: z.string(),
        watcher: z.string(),
        elsewhere: z.boolean(),
      }),
    ),
    duties: z.array(z.object({ holder: z.string(), agencies: z.string(), text: z.string() })),
  })
  .parse(JSON.parse(readFileSync(join(folder, 'appendix.source.json'), 'utf8')));

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const font = { fontFamily: 'Times New Roman', fontSize: 12 } as const;
const boxed = { ...font, wrap: true, alignVertical: 'center', borderStyle: 'thin' } as const;

const cells = (texts: readonly string[], bold = false): Row =>
  texts.map((value, column) => ({
    ...boxed,
    value,
    type: String,
    align: column === 0 ? 'center' : 'left',
    ...(bold ? { fontWeight: 'bold' as const } : {}),
  }));

const header = (texts: readonly string[]): Row =>
  texts.map((value) => ({
    ...boxed,
    value,
    type: String,
    align: 'center',
    fontWeight: 'bold',
    backgroundColor: '#D9E2F3',
  }));

const title = (text: string, width: number, bold: boolean): Row => {
  const first: Cell = {
    ...font,
    value: text,
    type: String,
    align: 'center',
    wrap: true,
    columnSpan: width,
    ...(bold ? { fontWeight: 'bold' as const } : {}),
  };
  return [first, ...Array.from({ length: width - 1 }, () => null)];
};

const section = (index: number, name: string, width: number): Row =>
  cells([roman[index] ?? String(index + 1), name, ...Array.from({ length: width - 2 }, () => '')], true);

const taskColumns = [
  'STT',
  'Nhiệm vụ',
  'Sản phẩm',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời hạn hoàn thành',
  'Đề xuất',
  'Ghi chú',
];

const taskRows = (): Row[] => {
  const rows: Row[] = [];
  source.areas.forEach((area, areaIndex) => {
    rows.push(section(areaIndex, area.name, taskColumns.length));
    let group: string | null = null;
    let number = 0;
    let sub = 0;
    for (const task of source.tasks.filter((candidate) => candidate.area === area.code)) {
      const startsGroup = task.group !== null && task.group !== group;
      if (task.group === null || startsGroup) {
        number += 1;
        sub = 0;
      }
      if (startsGroup) rows.push(cells([String(number), task.group ?? '', '', '', '', '', '', '']));
      group = task.group;
      if (task.group !== null) sub += 1;
      const stt = task.group === null ? String(number) : `${number}.${sub}`;
      rows.push(
        cells([stt, task.text, task.product, task.lead, task.coordinating, task.deadline, task.proposed, task.note]),
      );
    }
  });
  return rows;
};

const targetColumns = ['STT', 'Chỉ tiêu', 'Mục tiêu năm 2024', 'Đơn vị tính', 'Cấp', 'Cơ quan theo dõi', 'Ghi chú'];

const targetRows = (): Row[] =>
  source.areas.flatMap((area, areaIndex) => {
    const targets = source.targets.filter((target) => target.area === area.code);
    const bullets = [...new Set(targets.map((target) => target.bullet))];
    const rows = targets.map((target) => {
      const number = bullets.indexOf(target.bullet) + 1;
      const siblings = targets.filter((other) => other.bullet === target.bullet);
      const stt = siblings.length === 1 ? String(number) : `${number}.${siblings.indexOf(target) + 1}`;
      const note = target.elsewhere ? 'Nêu tại phần nhiệm vụ của Kế hoạch' : '';
      return cells([stt, target.part, target.goal, target.unit, target.level, target.watcher, note]);
    });
    return [section(areaIndex, area.name, targetColumns.length), ...rows];
  });

const dutyColumns = ['STT', 'Nhiệm vụ', 'Cơ quan thực hiện', 'Ghi chú'];

const dutyRows = (): Row[] => {
  const holders = [...new Set(source.duties.map((duty) => duty.holder))];
  return holders.flatMap((holder, holderIndex) => [
    section(holderIndex, holder, dutyColumns.length),
    ...source.duties
      .filter((duty) => duty.holder === holder)
      .map((duty, index) => cells([String(index + 1), duty.text, duty.agencies, ''])),
  ]);
};

const sheet = (name: string, subtitle: string, columns: readonly string[], rows: Row[], widths: readonly number[]) => ({
  sheet: name,
  data: [
    ...source.heading.map((text, index) => title(text, columns.length, index < 2)),
    title(subtitle, columns.length, true),
    header(columns),
    ...rows,
  ],
  columns: widths.map((width) => ({ width })),
  orientation: 'landscape' as const,
  stickyRowsCount: source.heading.length + 2,
});

const main = async (): Promise<void> => {
  const file = join(folder, 'appendix.xlsx');
  await writeXlsxFile([
    sheet('Nhiệm vụ', 'A. NHIỆM VỤ', taskColumns, taskRows(), [7, 70, 32, 26, 36, 24, 18, 28]),
    sheet('Chỉ tiêu', 'B. CHỈ TIÊU', targetColumns, targetRows(), [7, 80, 20, 16, 12, 28, 28]),
    sheet('Nhiệm vụ mục IV', 'C. NHIỆM VỤ TẠI MỤC IV', dutyColumns, dutyRows(), [7, 100, 44, 24]),
  ]).toFile(file);
  console.log(
    `${file}: ${source.tasks.length} tasks, ${source.targets.length} targets, ${source.duties.length} duties`,
  );
};

void main();
