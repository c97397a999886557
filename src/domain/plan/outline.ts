import { readMark, type Mark } from './marks';
import { startsWithActor } from './actors';
import { joinWrapped } from './join-wrapped';
import { partOf, sectionKind } from './section-words';
import type { PlanLine } from './plan-lines';
import { fold } from '../text/fold';
import { asksEverybody, goesOn, hasEnded, isCapitals, startsClosing } from './line-sense';
import { givesWork } from './who-does-what';

/** A marked line with what belongs to it. */
export interface OutlineNode {
  readonly mark: Mark;
  /** The words of the mark's own line, wrapped lines joined; for bullets everything up to the next mark. */
  readonly text: string;
  /** Running text between a heading and the first mark under it. */
  readonly body: string;
  readonly children: readonly OutlineNode[];
  /** The document's lines that its own words stand on. */
  readonly lines: readonly number[];
}

/** A node while its lines still come in: they are joined once, so that cost grows linearly with the text. */
interface OpenNode {
  readonly mark: Mark;
  readonly text: string[];
  readonly body: string[];
  length: number;
  readonly lines: number[];
  readonly children: OpenNode[];
}

export interface Outline {
  /** Lines before the first mark: letterhead, title, grounds. */
  readonly head: readonly PlanLine[];
  readonly roots: readonly OutlineNode[];
  /** From the closing words on: signature, receivers. */
  readonly tail: readonly PlanLine[];
}

const isBullet = (node: OpenNode): boolean => node.mark.kind === 'bullet';

const sameRow = (a: Mark, b: Mark): boolean =>
  a.kind === b.kind &&
  (a.kind !== 'bullet' || a.label === b.label) &&
  (a.kind !== 'path' || a.label.split('.').length === b.label.split('.').length);

/** How far the mark is from the one it would follow: 1 is next, 2 leaves one out (numbers jump in real plans). */
const follows = (last: Mark, next: Mark): boolean =>
  next.ordinal === 0 || (next.ordinal > last.ordinal && next.ordinal <= last.ordinal + 2);

/** Counts of one kind inside each other: no plan goes deeper, and a broken one must not. */
const MAX_NESTED = 2;

/** Where the mark belongs: the number of open nodes to keep. Null: no row takes it, so it is a chance look-alike. */
const depthFor = (open: readonly OpenNode[], mark: Mark): number | null => {
  for (let depth = open.length - 1; depth >= 0; depth -= 1) {
    const node = open[depth];
    if (node && sameRow(node.mark, mark) && follows(node.mark, mark)) return depth;
  }
  if (mark.ordinal === 0) return unnumberedDepth(open, mark);
  const top = open.at(-1);
  // "- Phát triển hệ thống:" with a), b) below: the only place where a count stands under a bullet.
  const underBullet = top !== undefined && isBullet(top) && (top.text.at(-1) ?? '').endsWith(':');
  if (mark.ordinal !== 1) return repeats(open, mark);
  const alike = open.flatMap((node, depth) => (sameRow(node.mark, mark) ? [depth] : []));
  if (alike.length >= MAX_NESTED) return alike.at(-1) ?? null;
  return underBullet ? open.length : aboveBullets(open);
};

const aboveBullets = (open: readonly OpenNode[]): number => {
  const bullets = open.findIndex(isBullet);
  return bullets === -1 ? open.length : bullets;
};

/** A number printed twice still heads its own part; a section in capitals does so even when the first is lost. */
const repeats = (open: readonly OpenNode[], mark: Mark): number | null => {
  const row = open.findIndex((node) => sameRow(node.mark, mark));
  if (row !== -1) return open[row]?.mark.ordinal === mark.ordinal ? row : null;
  const isSection = (mark.kind === 'roman' || mark.kind === 'upper') && isCapitals(mark.rest);
  return isSection ? 0 : null;
};

const unnumberedDepth = (open: readonly OpenNode[], mark: Mark): number => {
  if (mark.kind === 'caps') return 0;
  return mark.kind === 'word' ? aboveBullets(open) : bulletDepth(open, mark);
};

/** A plus never holds a dash; else a new kind of bullet goes below the ones that are open. */
const bulletDepth = (open: readonly OpenNode[], mark: Mark): number => {
  const plus = open.findIndex((node) => isBullet(node) && node.mark.label === '+');
  return mark.label === '-' && plus !== -1 ? plus : open.length;
};

/** Reads the marks of the plan's lines into a tree by their order alone, whatever the levels are called. */
export const outlineOf = (lines: readonly PlanLine[]): Outline => {
  const head: PlanLine[] = [];
  const roots: OpenNode[] = [];
  const open: OpenNode[] = [];
  const lastMarked = lastMarkedOf(lines);
  let before = '';

  const place = (node: OpenNode, depth: number): void => {
    open.length = depth;
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  };

  for (const [index, line] of lines.entries()) {
    const top = open.at(-1);
    const isLast = index > lastMarked && isOrder(line.text, before, top);
    if (top && closes(line.text, before, isLast)) return { head, roots: roots.map(closed), tail: lines.slice(index) };
    const mark = markOf(line.text, before, top, isLast);
    const wrapped = top !== undefined && mark !== null && isWrapped(top, mark, before);
    const depth = isLast ? depthOfOrder(open) : mark && !wrapped ? depthFor(open, mark) : null;
    if (mark && depth !== null)
      place({ mark, text: [mark.rest], body: [], length: mark.rest.length, lines: [line.at], children: [] }, depth);
    else if (!top) head.push(line);
    else append(top, line);
    before = line.text;
  }
  return { head, roots: roots.map(closed), tail: [] };
};

const runsOn = (node: OpenNode, text: string): boolean =>
  node.body.length === 0 && goesOn(node.text[0] ?? '', node.text.at(-1) ?? '', node.length, text);

const SECTIONS: readonly Mark['kind'][] = ['part', 'article', 'upper', 'roman', 'caps'];

const isSection = ({ mark, text: [first = ''] }: OpenNode): boolean =>
  SECTIONS.includes(mark.kind) || (mark.kind !== 'bullet' && !startsWithActor(first) && sectionKind(first) !== null);

/** The last item with a mark, before the receivers. */
const lastMarkedOf = (lines: readonly PlanLine[]): number => {
  const end = lines.findIndex(({ text }) => /^Nơi nhận/iu.test(text));
  return lines.slice(0, end === -1 ? undefined : end).findLastIndex(({ text }) => readMark(text) !== null);
};

/** "Giao Sở Nội vụ theo dõi …" on a line of its own behind numbered items: one more, without a number. */
const isOrder = (text: string, before: string, top: OpenNode | undefined): boolean =>
  top !== undefined && !isSection(top) && hasEnded(before) && givesWork(text) && readMark(text) === null;

const unnumbered = (rest: string): Mark => ({ kind: 'word', label: '', ordinal: 0, rest });

/** Beside the numbered items, below the section that holds them. */
const depthOfOrder = (open: readonly OpenNode[]): number =>
  Math.max(
    0,
    open.findIndex((node) => !isSection(node)),
  );

const markOf = (text: string, before: string, top: OpenNode | undefined, isLast: boolean): Mark | null =>
  isLast ? unnumbered(text) : (readMark(text) ?? headingWithoutMark(text, before, top));

const closes = (text: string, before: string, isLast: boolean): boolean =>
  startsClosing(text, before) || (isLast && asksEverybody(text));

/** A heading that stands bare on its line, where nothing before it still runs on. */
const headingWithoutMark = (text: string, before: string, top: OpenNode | undefined): Mark | null => {
  if (text.length > 100 || !/^\p{Lu}/u.test(text)) return null;
  const isEnded = /[.;:!?)/]$/.test(before);
  const isBelowHeading = top !== undefined && !isBullet(top) && top.body.length === 0 && !runsOn(top, text);
  if (top && (isEnded || isBelowHeading) && partOf(text)?.rest === '') {
    return { kind: 'word', label: '', ordinal: 0, rest: text };
  }
  const isSection = isEnded && isCapitals(text) && sectionKind(text) !== null;
  return isSection ? { kind: 'caps', label: fold(text).replace(/[^a-z0-9]+/g, '-'), ordinal: 0, rest: text } : null;
};

/** A dash or number at the start of a line that the line before runs into: "kinh tế" / "- xã hội". */
const isWrapped = (top: OpenNode, mark: Mark, before: string): boolean => {
  if (mark.kind !== 'bullet' || mark.label !== '-') return false;
  if (!isBullet(top) && top.body.length === 0) return false;
  if (/[.;:!?)”"]$/.test(before)) return false;
  if (/^[A-Z]/.test(mark.rest) && /\d\/\S*$/.test(before)) return true; // "32/2019/NĐ" / "-CP"
  return /^\p{Ll}/u.test(mark.rest) || (/\d$/.test(before) && /^(?:19|20)\d\d\b/.test(mark.rest));
};

const append = (node: OpenNode, { text, at }: PlanLine): void => {
  const into = isBullet(node) || runsOn(node, text) ? node.text : node.body;
  into.push(text);
  node.lines.push(at);
  node.length += text.length;
};

const closed = ({ mark, text, body, lines, children }: OpenNode): OutlineNode => ({
  ...{ mark, lines },
  text: joinWrapped(text),
  body: joinWrapped(body),
  children: children.map(closed),
});
