import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMS, VERBS } from '../../../src/bot/forms/forms';
import { understand } from '../../../src/bot/understood';
import { wishesFromReply } from '../../../src/bot/wishes-from-reply';
import type { WishKind } from '../../../src/bot/wish';
import { COMMANDS } from '../../../src/domain/reply/lexicon/commands';
import { wishWords } from '../../../src/messages/chat/bot-answers';
import { pressedLabel } from '../../../src/messages/chat/task-buttons';
import { CATALOGUE } from '../../support/fakes/memory-directory';

const ROOT = join(__dirname, '../../..');
const GUIDE = readFileSync(join(ROOT, 'docs/huong-dan-su-dung.md'), 'utf8');
const TODAY = '2024-06-10';

/** First and second cells of the rows of every table with this heading. */
const rowsUnder = (heading: string): readonly (readonly [string, string])[] => {
  const rows: [string, string][] = [];
  let inside = false;
  for (const line of GUIDE.split('\n')) {
    if (!line.startsWith('|')) inside = false;
    else if (inside && !line.startsWith('|---')) {
      const [, first = '', second = ''] = line.split('|').map((cell) => cell.trim());
      rows.push([first, second]);
    } else if (line.startsWith(`| ${heading} |`)) inside = true;
  }
  return rows;
};

const codesIn = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/gu)].map(([, code = '']) => code);

interface Meaning {
  readonly acts: readonly WishKind[];
  /** What it is besides acts upon a task. */
  readonly other: string | null;
}

/** What the bot takes a text for; null when it would not understand it, or would ask back. */
const meaningOf = (text: string): Meaning | null => {
  const heard = understand(text, undefined, { today: TODAY, vocabulary: undefined, catalogue: CATALOGUE });
  switch (heard.kind) {
    case 'order':
      return heard.order.task === null ? null : { acts: [heard.order.kind], other: null };
    case 'delegation':
      return { acts: [], other: `delegation ${heard.order.kind}` };
    case 'report':
      return heard.order.kind === null ? null : { acts: [], other: 'report' };
    case 'inspection':
      return { acts: [], other: `inspection ${heard.order.act}` };
    case 'agency-list':
      return { acts: [], other: `agency ${heard.asked.list}` };
    case 'plan-funding':
      return { acts: [], other: `plan-funding ${heard.order.act}` };
    case 'command':
      return { acts: [], other: heard.command.kind };
    case 'reply': {
      const { wishes } = wishesFromReply(heard.acts, text, 'm1', TODAY);
      const plain = wishes.length > 0 && wishes.every((one) => one.sure && one.task !== null);
      return plain ? { acts: wishes.map((one) => one.kind), other: null } : null;
    }
  }
};

const typed = rowsUnder('Gõ').flatMap(([form, meaning]) => codesIn(form).map((text) => ({ text, meaning })));

it.each(typed)('the guide’s “$text” is understood, as what the guide says', ({ text, meaning }) => {
  const heard = meaningOf(text);
  expect(heard).not.toBeNull();
  for (const act of heard?.acts ?? []) expect(meaning.toLowerCase()).toContain(wishWords[act].toLowerCase());
});

it.each(typed)('“$text” is understood so without diacritics too', ({ text }) => {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');
  expect(meaningOf(bare)).toEqual(meaningOf(text));
});

it('the guide has every act that can be typed, and every question to the bot', () => {
  const heard = typed.flatMap(({ text }) => meaningOf(text) ?? []);
  // Evidence alone is a file, without words; a verb may belong to two acts, and is then heard as the first.
  const acts = (Object.keys(FORMS) as WishKind[]).filter((kind) => {
    const verbs = VERBS.filter((one) => one.kind === kind).map((one) => one.words.join(' '));
    return kind !== 'evidence' && (verbs.length === 0 || verbs.some((one) => meaningOf(`${one} 3`)?.acts[0] === kind));
  });
  const told = new Set(heard.flatMap((one) => one.acts));
  expect(acts.filter((kind) => !told.has(kind))).toEqual([]);
  const questions = [
    ...Object.keys(COMMANDS),
    ...[
      'plan-funding show',
      'plan-funding set',
      'report',
      'task',
      'area-progress',
      'mute',
      'link',
      'delegation give',
      'delegation away',
      'delegation end',
    ],
  ];
  const asked = new Set(heard.map((one) => one.other));
  expect(questions.filter((kind) => !asked.has(kind))).toEqual([]);
});

it('the guide has every button by which an act is asked for', () => {
  const told = new Set(rowsUnder('Nút').flatMap(([cell]) => [...cell.matchAll(/\*\*([^*]+)\*\*/gu)].map(([, b]) => b)));
  const labels = Object.values(FORMS).flatMap(({ button }) => {
    if (button === undefined) return [];
    const label =
      'part' in button
        ? pressedLabel({ kind: 'part', number: 3, assignment: 'STC', verb: button.part, asOfMs: 0 })
        : 'submission' in button
          ? pressedLabel({ kind: 'submission', number: 3, submission: 1, verb: button.submission, date: null })
          : pressedLabel({ kind: 'obstacle', number: 3, obstacle: 1, verb: button.obstacle });
    return [label.replace(' (nhiệm vụ 3)', '')];
  });
  expect(labels.filter((one) => !told.has(one))).toEqual([]);
});

it('the pages of the guide are served, and pages of their own in the menu stand in it', () => {
  const sources = readdirSync(join(ROOT, 'src/web/routes')).map((name) =>
    readFileSync(join(ROOT, 'src/web/routes', name), 'utf8'),
  );
  const served = (path: string): boolean =>
    sources.some((text) =>
      text.includes(
        `'${path.replace(/\/3$/, '/:number').replace('/ke-hoach/…', '/ke-hoach/:plan').replace(/\/…$/, '/:token')}'`,
      ),
    );
  const pages = rowsUnder('Trang').flatMap(([cell]) => codesIn(cell));
  expect(pages.filter((path) => !served(path))).toEqual([]);
  const header = readFileSync(join(ROOT, 'src/web/views/frame/header.tsx'), 'utf8');
  const menu = [...header.matchAll(/href="(\/[^"]*)"/gu)].map(([, path]) => path ?? '');
  expect(menu.length).toBeGreaterThan(4);
  expect(menu.filter((path) => !pages.includes(path))).toEqual([]);
});
