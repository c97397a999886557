import type { OutlineNode } from './outline';

/** What a plan's text says of a task beside its words: "Cơ quan chủ trì: …; thời gian hoàn thành: …". As written. */
export interface StatedCells {
  readonly lead?: string;
  readonly coordinating?: string;
  readonly deadline?: string;
  readonly product?: string;
}

const WHO = '(?:(?:các )?(?:cơ quan|đơn vị|phòng|bộ phận)(?:,? (?:cơ quan|đơn vị))? )';
const LABELS: readonly (readonly [keyof StatedCells, string])[] = [
  ['coordinating', `${WHO}?phối hợp(?: thực hiện)?`],
  ['lead', `${WHO}?chủ trì(?: thực hiện| tham mưu)?|${WHO}(?:thực hiện|phụ trách)`],
  ['deadline', 'thời (?:gian|hạn)(?: (?:thực hiện|hoàn thành|dự kiến|dự kiến hoàn thành))?|tiến độ|hạn hoàn thành'],
  ['product', '(?:sản phẩm|kết quả)(?: (?:dự kiến|đầu ra|thực hiện|cần đạt))?'],
];

/** A label at the start, or after a stop or bracket: "… chủ trì:" in mid-sentence only speaks of who leads. */
const LABEL = new RegExp(
  `(?:^|[.;,(\\n]\\s*)[-+*•]?\\s*(?:${LABELS.map(([name, words]) => `(?<${name}>${words})`).join('|')})\\s*:\\s*`,
  'giu',
);

const trimmed = (text: string): string => text.replace(/^[\s,;.(]+|[\s,;.)]+$/g, '');

/** A task's words, and what stands behind labels after them. Texts without a label come back as they are. */
export const statedCells = (text: string): { readonly text: string; readonly stated: StatedCells } => {
  const found = [...text.matchAll(LABEL)];
  const [first] = found;
  if (first === undefined || first.index === 0) return { text, stated: {} };
  const stated: Record<string, string> = {};
  found.forEach((match, at) => {
    const name = LABELS.find(([one]) => match.groups?.[one] !== undefined)?.[0];
    const said = trimmed(text.slice(match.index + match[0].length, found[at + 1]?.index));
    if (name !== undefined && said !== '') stated[name] ??= said;
  });
  const own = text.slice(0, first.index).trimEnd();
  return { text: /^\s*\./.test(first[0]) ? `${own}.` : own, stated };
};

/** "Đơn vị chủ trì: …" alone: said of the task above it, no task itself. */
const saysOfAnother = (text: string): boolean => text.search(LABEL) === 0;

const ended = (text: string): string => (/[.;:]$/.test(text) ? text : `${text}.`);
const joined = (text: string, more: string): string => `${ended(text)} ${more}`;

/** A tree in which lines that only say who leads a task, or till when, are part of the task's own words. */
export const withStatedCells = (node: OutlineNode): OutlineNode => {
  const children: OutlineNode[] = [];
  let [text, body, lines] = [node.text, node.body, node.lines];
  for (const child of node.children.map(withStatedCells)) {
    const last = children.at(-1);
    if (child.children.length > 0 || !saysOfAnother(child.text)) children.push(child);
    else if (last !== undefined)
      children[children.length - 1] = {
        ...last,
        text: joined(last.text, child.text),
        lines: [...last.lines, ...child.lines],
      };
    else [text, lines] = [joined(text, child.text), [...lines, ...child.lines]];
  }
  // Under a heading, the same in lines of their own.
  if (children.length === 0 && saysOfAnother(body)) [text, body] = [joined(text, body), ''];
  return { ...node, text, body, lines, children };
};
