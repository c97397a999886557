import { isOneToken } from '../../../src/domain/plan/forced-breaks';
import { pageList } from '../../../src/plan-import/file-notices';
import { gridTables, type GridTable } from '../../../src/plan-import/pdf-grid';
import { looksTabular, type DrawnText } from '../../../src/plan-import/pdf-lines';
import type { Rule } from '../../../src/plan-import/pdf-rules';
import { tablesOfPages } from '../../../src/plan-import/pdf-tables';

const across = (at: number, from = 0, to = 300): Rule => ({ across: true, at, from, to });
const upright = (at: number, from = 0, to = 60): Rule => ({ across: false, at, from, to });
const word = (text: string, x: number, y: number, width = text.length * 5): DrawnText => ({
  ...{ text, x, y, width, height: 10 },
});

/** Three columns, two rows. */
const GRID = [across(60), across(30), across(0), upright(0), upright(100), upright(200), upright(300)];
const rows = (rules: readonly Rule[], runs: readonly DrawnText[]) => gridTables(rules, runs).map((one) => one.rows);

describe('a table framed by lines', () => {
  it('gives each cell its words', () => {
    const runs = [word('STT', 5, 45), word('Nhiệm vụ', 105, 45), word('Hạn', 205, 45), word('1', 5, 15)];
    expect(rows(GRID, runs)).toEqual([
      [
        ['STT', 'Nhiệm vụ', 'Hạn'],
        ['1', '', ''],
      ],
    ]);
  });

  it('reads borders drawn cell by cell, and pieces that nearly touch', () => {
    const pieces = [across(60, 0, 100), across(60.5, 101, 200), across(60, 200, 300), ...GRID.slice(1)];
    expect(rows(pieces, [word('a', 105, 15)])).toEqual([
      [
        ['', '', ''],
        ['', 'a', ''],
      ],
    ]);
  });

  it('repeats a cell over rows, and keeps one over columns in the first', () => {
    const merged = [
      ...[across(60), across(30, 100, 300), across(0), upright(0), upright(100), upright(200), upright(300)],
    ];
    expect(rows(merged, [word('chung', 5, 30)])).toEqual([
      [
        ['chung', '', ''],
        ['chung', '', ''],
      ],
    ]);
    const wide = [...GRID.filter((rule) => rule.across || rule.at !== 200), upright(200, 0, 30)];
    expect(rows(wide, [word('rộng', 180, 45)])).toEqual([
      [
        ['', 'rộng', ''],
        ['', '', ''],
      ],
    ]);
  });

  it.each([
    ['a word lies over a border', GRID, [word('Nhiệm vụ của sở', 60, 45)]],
    [
      'a border is missing, so that a cell is no rectangle',
      [...GRID.filter((rule) => rule.across || rule.at !== 100), upright(100, 30, 60), across(30, 100, 300)].filter(
        (rule) => !(rule.across && rule.at === 30 && rule.from === 0),
      ),
      [],
    ],
    [
      'no row has all its borders: two tables below each other',
      [
        ...GRID.filter((rule) => rule.across || rule.at % 300 === 0),
        upright(100, 30, 60),
        upright(200, 30, 60),
        upright(130, 0, 30),
      ],
      [],
    ],
    ['words stand beside it at its height', GRID, [word('ngoài', 320, 45)]],
  ])('is not sure where %s', (_, rules, runs) => {
    expect(rows(rules, runs)).toEqual([null]);
  });

  it.each([
    ['a letterhead of two columns', [across(60), across(0), upright(0), upright(100), upright(300)]],
    ['a line under a title', [across(60, 100, 200)]],
    ['a drawing', Array.from({ length: 5_000 }, (_, at) => across(at / 10))],
  ])('is no table: %s', (_, rules) => {
    expect(gridTables(rules, [])).toEqual([]);
  });

  it('puts a word together that its cell broke', () => {
    const narrow = [across(60), across(30), across(0), upright(0), upright(20), upright(200), upright(300)];
    expect(rows(narrow, [word('Nộ', 3, 50, 14), word('i', 3, 38, 4), word('vụ', 3, 33, 12)])[0]?.[0]?.[0]).toBe(
      'Nội vụ',
    );
  });
});

describe('two tokens on two full lines', () => {
  it.each([
    ['30/11/202', '5', true],
    ['Kin', 'h', true],
    ['Nộ', 'i', true],
    ['UBN', 'D', true],
    ['I', 'I', true],
    ['92/2009/T', 'T-BTC', true],
    ['Nội', 'vụ', false],
    ['rà', 'soát', false],
    ['Số', 'TT', false],
    ['đồng', 'ý', false],
    ['CHỦ', 'TRÌ', false],
    ['vụ,', 'sở', false],
  ])('%s %s', (left, right, isOne) => {
    expect(isOneToken(left, right)).toBe(isOne);
  });
});

const table = (cells: readonly (readonly string[])[], columns = [0, 100, 200, 300]): GridTable => ({
  ...{ top: 60, bottom: 0, columns, rows: cells },
});
const page = (...parts: readonly (string | GridTable)[]) => ({ parts, tabular: true });
const HEAD = ['STT', 'Nhiệm vụ', 'Chủ trì'];

describe('tables over several pages', () => {
  it('are one where the columns go on, without the repeated heading', () => {
    const first = page('PHỤ LỤC', 'KHUNG KẾ HOẠCH', 'NĂM 2024', table([HEAD, ['1', 'Rà soát', 'Sở Nội vụ']]));
    const next = page('2', table([HEAD, ['2', 'Ban hành', 'Sở Tư pháp']], [1, 101, 201, 301]));
    expect(tablesOfPages([first, next])).toEqual({
      tables: [
        {
          name: '',
          table: [HEAD, ['1', 'Rà soát', 'Sở Nội vụ'], ['2', 'Ban hành', 'Sở Tư pháp']],
          above: ['PHỤ LỤC', 'KHUNG KẾ HOẠCH NĂM 2024'],
        },
      ],
      read: [1, 2],
      unread: [],
    });
  });

  it.each([
    ['in mid-sentence', 'Rà soát các', 'thủ tục.', 'Rà soát các thủ tục.'],
    ['at its last word', 'Báo cáo Thủ tướng', 'Chính phủ.', 'Báo cáo Thủ tướng Chính phủ.'],
  ])('put a row together that the page tore %s', (_, cell, rest, whole) => {
    const pages = [page(table([HEAD, ['1', cell, 'Sở Nội vụ']])), page(table([['', rest, '']]))];
    expect(tablesOfPages(pages).tables[0]?.table.at(-1)).toEqual(['1', whole, 'Sở Nội vụ']);
  });

  it('keep a heading row at the top of a page apart', () => {
    const pages = [page(table([HEAD, ['1', 'Rà soát.', 'Sở Nội vụ']])), page(table([['', 'CẢI CÁCH THỂ CHẾ', '']]))];
    expect(tablesOfPages(pages).tables[0]?.table).toHaveLength(3);
  });

  it('tell pages whose tables are not read', () => {
    const pages = [page('x'), page({ ...table([]), rows: null }), { parts: ['chữ'], tabular: false }];
    expect(tablesOfPages(pages)).toMatchObject({ tables: [], read: [], unread: [1, 2] });
  });
});

describe('words in columns', () => {
  const line = (y: number) => [word('1', 0, y), word('Rà soát', 40, y), word('Sở Nội vụ', 150, y)];
  it('are a table without borders', () => {
    expect(looksTabular([80, 60, 40, 20].flatMap(line))).toBe(true);
  });

  it('are none in a letterhead, nor behind list marks', () => {
    expect(looksTabular([80, 60].flatMap(line))).toBe(false);
    const listed = [80, 60, 40, 20].flatMap((y) => [word('1.', 0, y), word('Rà soát thủ tục', 30, y)]);
    expect(looksTabular(listed)).toBe(false);
  });
});

test('pages are listed as one reads them', () => {
  expect(pageList([2, 3, 4, 7, 9, 10])).toBe('2–4, 7, 9–10');
});
