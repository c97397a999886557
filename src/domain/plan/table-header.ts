import { fold } from '../text/fold';
import { periodColumns, type PeriodColumn } from './period-columns';

/** A table as any file gives it: rows of cells as text. Rows may be of different lengths. */
export type CellTable = readonly (readonly string[])[];

/** What a column holds, whatever it is called and wherever it stands. */
export type Meaning =
  | 'stt'
  | 'task'
  | 'target'
  | 'group'
  | 'product'
  | 'lead'
  | 'doer' // "Cơ quan thực hiện": the lead where no column is called so
  | 'coordinating'
  | 'deadline'
  | 'goal'
  | 'unit'
  | 'level'
  | 'proposed'
  | 'funding'
  | 'source' // the document that gives the task
  | 'note'
  | 'other';

const MEANINGS: readonly (readonly [Meaning, RegExp])[] = [
  ['stt', /^(?:(?:no|#)\.?[ /]*)?(?:stt|tt|so tt|so thu tu|no|#)\.?(?:[ /(]*no\.?\)?)?$/],
  // Columns that we added ourselves: the table went out before.
  ['other', /^(?:ma theo doi|tinh trang|ty le \(%\)|han hien tai|ngay xac nhan)$/],
  // "Cơ quan chủ trì, phối hợp": one column for both, whose cells say who does what.
  ['lead', /chu tri.*phoi hop/],
  ['coordinating', /phoi hop|(?:co quan|don vi|dia phuong).*(?:tham gia|lien quan)/],
  ['other', /nguoi dung dau|lanh dao|tham dinh|cap trinh|^bat dau|nguon (?:so lieu|du lieu)/],
  ['funding', /kinh phi|du toan/],
  ['source', /^(?:ten |so |so, ngay )?van ban (?:giao|chi dao|den)|can cu|^nguon(?: giao)?/],
  ['lead', /chu tri|dau moi|soan thao|trach nhiem chinh/],
  [
    'doer',
    /(?:co quan|don vi|phong|bo phan|dia phuong).*(?:thuc hien|tham muu|theo doi|trach nhiem|phu trach|duoc giao|dam nhiem)|^phu trach|^phan cong|^trach nhiem(?: thuc hien)?$/,
  ],
  ['proposed', /^(?:noi dung |phan )?de xuat/],
  [
    'deadline',
    /thoi (?:gian|han|diem|ky)|tien do|lo trinh|^moc|^han(?: xu ly| thuc hien| giao| bao cao)?$|han (?:hoan thanh|cuoi)|^(?:ngay )?hoan thanh/,
  ],
  ['product', /san pham|ket qua|dau ra|chi tieu dat duoc|^(?:hinh thuc|loai) van ban/],
  ['group', /nhom nhiem vu|^linh vuc/],
  ['unit', /don vi tinh|^dvt$|^don vi$/],
  ['level', /^cap(?: hanh chinh)?$/],
  ['goal', /^(?:den )?nam 20\d\d$|^muc tieu(?: (?:nam|phan dau|can dat)|$)|^gia tri|^ke hoach nam|muc phan dau/],
  ['note', /ghi chu/],
  ['target', /^(?:ten |noi dung |cac )?chi tieu/],
  [
    'task',
    /nhiem vu|noi dung|cong viec|giai phap|hoat dong|dau viec|hang muc|^(?:y kien |noi dung )?chi dao|^ket luan|^ten (?:de an|van ban|chuong trinh|nghi quyet|du an)/,
  ],
];

/** Of two columns that could both hold the same, the one that is called so more plainly. */
const PLAINNESS: Readonly<Partial<Record<Meaning, readonly RegExp[]>>> = {
  deadline: [/\bhan\b|hoan thanh/, /thoi (?:gian|diem)/],
  product: [/san pham|dau ra/],
  task: [/nhiem vu/, /noi dung|cong viec/],
};

/** 0 for the plainest name; headings of no known rank come last. */
const plainness = (meaning: Meaning, cell: string): number => {
  const ranks = PLAINNESS[meaning] ?? [];
  const rank = ranks.findIndex((pattern) => pattern.test(fold(cell)));
  return rank === -1 ? ranks.length : rank;
};

const LONGEST_HEADING = 80;

/** The meaning of a column heading, or null for a cell that is none. */
export const meaningOf = (cell: string): Meaning | null => {
  if (cell.length > LONGEST_HEADING) return null;
  const folded = fold(cell);
  return MEANINGS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
};

export interface Header {
  /** Index of the first heading row. */
  readonly from: number;
  /** Index of the first row below the heading rows. */
  readonly bodyFrom: number;
  readonly columns: ReadonlyMap<Meaning, number>;
  /** Headings that stand twice: only the first is read. */
  readonly doubled: readonly string[];
  /** Headings whose meaning is not known: their columns are kept for the way out, and not read. */
  readonly unread: readonly string[];
  /** "Hoàn thành trước": the heading's own words limit the bare dates below it; null for most tables. */
  readonly limit: string | null;
  /** Where the deadline is drawn as ticks under periods; empty for most tables. */
  readonly periods: readonly PeriodColumn[];
}

const read = (cells: readonly string[], from: number, bodyFrom: number): Header => {
  const columns = new Map<Meaning, number>();
  const doubled: string[] = [];
  const unread: string[] = [];
  cells.forEach((cell, index) => {
    const meaning = meaningOf(cell);
    if (meaning === null && cell.trim() !== '') unread.push(cell.trim());
    if (meaning === null || meaning === 'other') return;
    const before = columns.get(meaning);
    const [old, own] = [
      before === undefined ? Infinity : plainness(meaning, cells[before] ?? ''),
      plainness(meaning, cell),
    ];
    if (own < old) columns.set(meaning, index);
    else if (own === old) doubled.push(cell.trim());
  });
  const periods = periodColumns(cells);
  const isDrawn = periods.some(({ column }) => column === columns.get('deadline'));
  if (isDrawn) columns.delete('deadline');
  const deadline = (cells[columns.get('deadline') ?? -1] ?? '').trim();
  const limit = /(?<![a-z])truoc(?: ngay)?$/.test(fold(deadline)) ? deadline : null;
  const drawn = periods.map(({ column }) => (cells[column] ?? '').trim());
  return {
    ...{ from, bodyFrom, columns, doubled, limit, periods: columns.has('deadline') ? [] : periods },
    unread: [...new Set(unread)].filter((heading) => !drawn.includes(heading)),
  };
};

const isHeader = ({ columns, periods }: Header): boolean => {
  const about = columns.has('task') || columns.has('target');
  const told = (['lead', 'doer', 'coordinating', 'deadline', 'goal', 'unit', 'product'] as const).filter((one) =>
    columns.has(one),
  );
  return about && told.length > 0 && columns.size + Math.min(1, periods.length) >= 2;
};

/** "Cơ quan thực hiện" merged over "Chủ trì" and "Phối hợp": two heading rows read as one. */
const merged = (above: readonly string[], below: readonly string[]): readonly string[] => {
  const periods = periodColumns(below);
  return Array.from({ length: Math.max(above.length, below.length) }, (_, index) => {
    const under = below[index] ?? '';
    const isOwn = meaningOf(under) !== null || (under.trim() !== '' && periods.some(({ column }) => column === index));
    return isOwn ? under : (above[index] ?? '');
  });
};

/** A second heading row: nothing but headings, and agencies, goals or periods among them. */
const isSecondRow = (row: readonly string[] | undefined, above: readonly string[]): row is readonly string[] => {
  const periods = periodColumns(row ?? []);
  if (periods.length > 0) {
    const isPeriod = (index: number): boolean => periods.some(({ column }) => column === index);
    return (row ?? []).every((cell, index) => cell.trim() === '' || isPeriod(index) || cell === above[index]);
  }
  // A heading merged over both rows says in the second what it says in the first.
  const meanings = (row ?? []).filter((cell, index) => cell.trim() !== '' && cell !== above[index]).map(meaningOf);
  return (
    meanings.length > 0 &&
    meanings.every((one) => one !== null) &&
    (['lead', 'coordinating', 'goal'] as const).some((one) => meanings.includes(one))
  );
};

/** Cells of the upper row reach into the lower: both are the heading's. */
const isMergedDown = (above: readonly string[], below: readonly string[]): boolean =>
  above.some((cell, index) => cell.trim() !== '' && cell === below[index]);

/** A second row tells more: other columns, periods, or headings that reach into it. */
const tellsMore = (one: Header, two: Header, row: readonly string[], below: readonly string[]): boolean =>
  two.columns.size > one.columns.size - (one.columns.has('doer') ? 1 : 0) ||
  two.periods.length > one.periods.length ||
  isMergedDown(row, below);

/** The heading row at this index, or null. */
const headerAt = (table: CellTable, index: number): Header | null => {
  const [row, below] = [table[index], table[index + 1]];
  if (row === undefined) return null;
  const one = read(row, index, index + 1);
  if (!isSecondRow(below, row)) return isHeader(one) ? one : null;
  const two = read(merged(row, below), index, index + 2);
  // A title above the heading adds nothing to it: the heading may go on in a row below its own.
  if (read(below, index, index + 2).columns.size >= two.columns.size) {
    const own = headerAt(table, index + 1);
    return own !== null && isMergedDown(row, below) ? { ...own, from: index } : own;
  }
  const best = tellsMore(one, two, row, below) ? two : one;
  return isHeader(best) ? best : null;
};

const FARTHEST = 60;

/** The table's heading row, found by meaning under title rows; null when there is none. */
export const findHeader = (table: CellTable): Header | null => {
  for (let index = 0; index < Math.min(table.length, FARTHEST); index += 1) {
    const header = headerAt(table, index);
    if (header) return header;
  }
  return null;
};

const sameColumns = (a: Header, b: Header): boolean =>
  a.columns.size === b.columns.size && [...a.columns].every(([meaning, column]) => b.columns.get(meaning) === column);

/** A cell that only a heading row has; looked for without folding, for there may be many rows. */
const COUNTER = /^\s*(?:s?tt|số\s*(?:tt|thứ\s*tự))\.?\s*$/iu;

/** A row that says one thing, or nothing. */
const isTitle = (row: readonly string[]): boolean =>
  new Set(row.map((cell) => cell.trim()).filter((cell) => cell !== '')).size <= 1;

/** The title rows above a heading: "BIỂU 2: CHỈ TIÊU" between two tables is no row of the first. */
const titlesFrom = (table: CellTable, heading: number, bodyFrom: number): number => {
  let from = heading;
  while (from > bodyFrom && isTitle(table[from - 1] ?? [])) from -= 1;
  return from;
};

/** Where each table of a sheet begins, its titles included: a heading row with other columns than the one before starts another table. */
export const splitTables = (table: CellTable): readonly { readonly from: number; readonly header: Header }[] => {
  const first = findHeader(table);
  if (first === null) return [];
  const found = [{ from: 0, header: first }];
  for (let index = first.bodyFrom; index < table.length; index += 1) {
    if (!(table[index] ?? []).some((cell) => COUNTER.test(cell))) continue;
    const [header, last] = [headerAt(table, index), found.at(-1)];
    if (header && last && !sameColumns(header, last.header))
      found.push({ from: titlesFrom(table, header.from, last.header.bodyFrom), header });
  }
  return found;
};
