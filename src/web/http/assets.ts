import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { RequestHandler } from 'express';
import { HttpFault } from './faults';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
};

const from = createRequire(__filename);
const inPackage = (name: string, path: string): string => join(dirname(from.resolve(`${name}/package.json`)), path);
const own = (name: string): string => join(__dirname, '../public', name);

const FONT = '@fontsource/be-vietnam-pro';
const WEIGHTS = [400, 500, 600, 700] as const;
const SUBSETS = ['vietnamese', 'latin-ext', 'latin'] as const;
const fontFile = (subset: string, weight: number): string => `be-vietnam-pro-${subset}-${weight}-normal.woff2`;

interface Asset {
  readonly url: string;
  readonly type: string;
  readonly content: Buffer;
}

const make = (name: string, content: Buffer): Asset => {
  const version = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return { url: `/tai-san/${version}/${name}`, type: TYPES[name.split('.').at(-1) ?? ''] ?? '', content };
};

const fonts = (): Asset[] =>
  WEIGHTS.flatMap((weight) => SUBSETS.map((subset) => fontFile(subset, weight))).map((file) =>
    make(file, readFileSync(inPackage(FONT, `files/${file}`))),
  );

/** The typeface in the subsets and weights that the pages use; the browser loads those that a text needs. */
const fontFaces = (files: readonly Asset[]): string => {
  const ranges = JSON.parse(readFileSync(inPackage(FONT, 'unicode.json'), 'utf8')) as Record<string, string>;
  const urlOf = (file: string): string => files.find((one) => one.url.endsWith(`/${file}`))?.url ?? '';
  return WEIGHTS.flatMap((weight) =>
    SUBSETS.map(
      (subset) =>
        `@font-face{font-family:'Be Vietnam Pro';font-weight:${weight};font-display:swap;` +
        `src:url(${urlOf(fontFile(subset, weight))}) format('woff2');unicode-range:${ranges[subset] ?? ''}}`,
    ),
  ).join('\n');
};

/**
 * htmx and its event-stream extension as one file: htmx starts by a timer of its own, and an extension that is loaded
 * by itself may come after it.
 */
const htmxWithExtension = (): Buffer =>
  Buffer.from(
    ['dist/htmx.min.js', 'dist/ext/hx-sse.min.js']
      .map((file) => readFileSync(inPackage('htmx.org', file), 'utf8').replace(/^\/\/# sourceMappingURL=.*$/gm, ''))
      .join('\n;\n'),
  );

export interface Assets {
  /** Address of a file with its version in it. Throws for a name that is not served. */
  url(name: string): string;
  readonly serve: RequestHandler;
}

/** In the order of the cascade. */
const SHEETS = [
  'base.css',
  'header.css',
  'page.css',
  'parts.css',
  'tables.css',
  'board.css',
  'board-panels.css',
  'list.css',
  'task.css',
  'task-acts.css',
  'import.css',
  'import-rows.css',
  'import-difference.css',
  'chat.css',
  'phone.css',
  'linking.css',
  'channels.css',
  'facts.css',
  'inspections.css',
  'reports.css',
  'print.css',
] as const;

/** Everything the pages load: read once, named by content, kept by browsers for a year. Nothing comes from elsewhere. */
export const createAssets = (): Assets => {
  const fontFiles = fonts();
  const css = [fontFaces(fontFiles), ...SHEETS.map((name) => readFileSync(own(name), 'utf8'))].join('\n');
  const files = [
    make('dondoc.css', Buffer.from(css)),
    make('app.js', readFileSync(own('app.js'))),
    make('chart.js', readFileSync(own('chart.js'))),
    make('chat.js', readFileSync(own('chat.js'))),
    make('mark.svg', readFileSync(own('mark.svg'))),
    make('htmx.js', htmxWithExtension()),
    make('echarts.js', readFileSync(inPackage('echarts', 'dist/echarts.common.min.js'))),
  ];
  const byUrl = new Map([...files, ...fontFiles].map((one) => [one.url, one]));
  const byName = new Map(files.map((one) => [one.url.split('/').at(-1) ?? '', one]));
  return {
    url: (name) => {
      const found = byName.get(name);
      if (!found) throw new Error(`No such asset: ${name}`);
      return found.url;
    },
    serve: (req, res) => {
      const found = byUrl.get(req.path);
      if (!found) throw new HttpFault('notFound');
      res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      res.type(found.type).send(found.content);
    },
  };
};
