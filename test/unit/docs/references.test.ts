import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const filesUnder = (folder: string, end: RegExp): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => end.test(name))
    .map((name) => join(folder, name));

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...filesUnder('docs', /\.md$/),
  ...filesUnder('seeds', /\.md$/),
];
const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document);

  it('links to files that are there', () => {
    const links = all(text, /\]\(([^)\s]+)\)/g).filter((link) => !/^(?:https?:|#)/.test(link));
    const dead = links.filter((link) => !existsSync(join(ROOT, dirname(document), link.replace(/#.*$/, ''))));
    expect(dead).toEqual([]);
  });

  it('links to headings of its own that are there', () => {
    const slug = (heading: string): string =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replace(/ /g, '-');
    const headings = new Set(all(text, /^#+ (.+)$/gm).map(slug));
    expect(all(text, /\]\(#([^)\s]+)\)/g).filter((anchor) => !headings.has(anchor))).toEqual([]);
  });

  it('names scripts that are in package.json', () => {
    expect(all(text, /npm run ([\w:-]+)/g).filter((name) => !(name in scripts))).toEqual([]);
  });
});

// A decision record tells of its day; what has moved since is told by later ones.
it.each(DOCUMENTS.filter((one) => !one.startsWith(join('docs', 'decisions'))))(
  '%s names sources that are there',
  (document) => {
    const paths = all(read(document), /`((?:src|test|scripts|seeds|prisma)\/[\w./-]+)`/g);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  },
);

const CODE = ['src', 'test', 'scripts'].flatMap((folder) => filesUnder(folder, /\.(?:tsx?|mjs|css)$/));
const NAMES = new Set([...CODE, ...DOCUMENTS].map((path) => basename(path)));

it('comments name files and decisions that are there', () => {
  const decisions = new Set(filesUnder('docs/decisions', /\.md$/).map((path) => basename(path).slice(0, 4)));
  const dead = CODE.filter((path) => !path.includes('generated')).flatMap((path) => {
    const comments = all(read(path), /^\s*(?:\/?\*|\/\/)(.*)$/gm).join('\n');
    return [
      ...all(comments, /(?<![\w.*-])([\w-]+\.(?:md|tsx?|mjs))\b/g).filter((name) => !NAMES.has(name)),
      ...all(comments, /decisions?[/ ](\d{4})\b/g).filter((number) => !decisions.has(number)),
    ].map((name) => `${path}: ${name}`);
  });
  expect(dead).toEqual([]);
});

it('CONTRIBUTING has every script of package.json', () => {
  const told = read('CONTRIBUTING.md');
  const own = Object.keys(scripts).filter((name) => name !== 'postinstall');
  expect(own.filter((name) => !new RegExp(`npm (?:run )?${name}(?![\\w:-])`).test(told))).toEqual([]);
});

it('the documents name all commands of dondoc, and no others', () => {
  const cli = filesUnder('src/main/cli', /\.ts$/).map(read).join('\n');
  const declared = all(cli, /\.command\('(\w+)/g);
  const known = new Set([...declared, 'worker', 'web', 'bot']);
  const text = DOCUMENTS.map(read).join('\n');
  expect(all(text, /(?:npx |`)dondoc (\w+)/g).filter((word) => !known.has(word))).toEqual([]);
  const isTold = (name: string): boolean => new RegExp(`(?:dondoc [^\`\\n]*\\b|npm (?:run )?)${name}\\b`).test(text);
  expect([...known].filter((name) => !isTold(name))).toEqual([]);
});

/** "adapters/prisma" counts as adapters; a file beside the folders by its name. */
const folderOf = (path: string): string => path.split('/')[1]?.replace(/\.tsx?$/, '') ?? '';

const IMPORTS = /## Who may import whom\n(.*?)\n## /s.exec(read('docs/architecture.md'))?.[1] ?? '';
const TABLE = new Map(
  all(IMPORTS, /^(\|[^\n]+\|)$/gm)
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .flatMap(([, names = '', allowed = '']) => names.split(', ').map((name) => [name, allowed] as const)),
);

it.each(['domain', 'ports', 'messages', 'workflows', 'activities', 'plan-import', 'reporting', 'bot', 'web'])(
  'what src/%s imports of our own, the table of architecture.md says',
  (folder) => {
    const allowed = TABLE.get(folder);
    expect(allowed).toBeDefined();
    const imports = filesUnder(`src/${folder}`, /\.tsx?$/).flatMap((file) =>
      all(read(file), /^import (?!type )[^;]*?from '(\.[^']+)';/gms).map((path) => folderOf(join(dirname(file), path))),
    );
    const others = [...new Set(imports)].filter((name) => name !== folder);
    const values = (allowed ?? '').replace(/\([^)]*\)/g, '').split(/[,;]\s*/);
    expect(others.filter((name) => !values.includes(name))).toEqual([]);
  },
);

it('seeds/policies/SOURCE.md has every key of the policy', () => {
  const keys = Object.keys(JSON.parse(read('seeds/policies/default.json')) as object);
  const told = read('seeds/policies/SOURCE.md');
  expect(keys.filter((key) => !told.includes(`\`${key}\``))).toEqual([]);
});
