import type { FoundArea, FoundItem, FoundItems } from './found-items';
import { mostAlike } from './likeness';
import { joinWrapped } from './join-wrapped';
import { isByAgency, tasksByAgency } from './orders';
import type { OutlineNode } from './outline';
import { holdsNoTasks, isMeasured, partOf, sectionKind } from './section-words';

const isHeading = (node: OutlineNode): boolean => node.mark.kind !== 'bullet';
const isLeaf = (node: OutlineNode): boolean => node.children.length === 0;
const wholeText = (node: OutlineNode): string => joinWrapped([node.text, node.body]).trim();
const nameOf = (node: OutlineNode): string => node.text.replace(/[:.;\s]+$/, '');

/** 'II' and '1' make 'II.1'; a path below its own number ('2.1' under '2') says it all. */
const codeOf = (parent: string, node: OutlineNode): string => {
  const { kind, label } = node.mark;
  const saysAll = kind === 'path' && label.startsWith(`${parent}.`);
  return parent === '' || saysAll ? label : `${parent}.${label}`;
};

type Kind = 'targets' | 'tasks' | 'both';
const leafKind = (kind: Kind): FoundItem['kind'] => (kind === 'targets' ? 'targets' : 'tasks');

/** The leaves below one node, each with the nearest bullet or sub-heading it stands under. */
const leaves = (node: OutlineNode, area: string | null, kind: Kind, group: string | null): FoundItem[] => {
  if (isHeading(node) && holdsNoTasks(node.text)) return [];
  const part = partOf(node.text);
  if (part) return part.kind === 'general' ? [] : ofPart(node, area, part.kind, part.rest);
  if (isLeaf(node))
    return wholeText(node) === ''
      ? []
      : [{ kind: leafKind(kind), area, text: wholeText(node), group, lines: node.lines }];
  return node.children
    .flatMap((child) => leaves(child, area, kind, wholeText(node)))
    .map((item) => ({ ...item, lines: [...node.lines, ...item.lines] }));
};

const ofPart = (node: OutlineNode, area: string | null, kind: FoundItem['kind'], rest: string): FoundItem[] => {
  const own = joinWrapped([rest, node.body]).trim();
  const onlyOpens = own === '' || (!isLeaf(node) && own.endsWith(':'));
  return [
    ...(onlyOpens ? [] : [{ kind, area, text: own, group: null, lines: node.lines }]),
    ...node.children.flatMap((child) => leaves(child, area, kind, null)),
  ];
};

const ofArea = (node: OutlineNode, area: string | null, kind: Kind): FoundItem[] =>
  isLeaf(node)
    ? [{ kind: leafKind(kind), area, text: node.body, group: null, lines: node.lines }].filter(
        (item) => item.text !== '',
      )
    : node.children.flatMap((child) => leaves(child, area, kind, null));

/** A heading that holds items is an area. One that holds nothing is an item, and so are its likes beside it. */
const isArea = (node: OutlineNode, siblings: readonly OutlineNode[]): boolean => {
  if (!isHeading(node) || partOf(node.text) !== null) return false;
  if (!isLeaf(node)) return true;
  return node.body !== '' && !siblings.some((one) => isHeading(one) && isLeaf(one) && one.body === '');
};

interface Collector {
  readonly open: (code: string, name: string) => string;
  readonly add: (items: readonly FoundItem[]) => void;
}

/** "1. Chuyển đổi số: triển khai …" beside areas: an area with its one item on its own line. */
const oneLineArea = (node: OutlineNode, siblings: readonly OutlineNode[]): OutlineNode | null => {
  const colon = node.text.indexOf(':');
  const [name, rest] = [node.text.slice(0, colon), node.text.slice(colon + 1).trim()];
  const isOne = isHeading(node) && isLeaf(node) && colon > 0 && rest !== '' && name.split(' ').length <= LONGEST_NAME;
  return isOne && siblings.some((one) => !isLeaf(one) && isArea(one, siblings))
    ? { ...node, text: name, body: joinWrapped([rest, node.body]) }
    : null;
};

const LONGEST_NAME = 12;

const ofSection = (node: OutlineNode, code: string, kind: Kind, into: Collector): void => {
  // Targets that stand under no area belong to none; tasks make an area of their section.
  const own = (of: Kind): string | null => (of === 'targets' ? null : into.open(code, nameOf(node)));
  if (isLeaf(node)) return into.add(ofArea(node, own(kind), kind));
  if (kind === 'tasks' && isByAgency(node.children))
    return into.add(tasksByAgency(node.children, into.open(code, nameOf(node))));
  for (const child of node.children.filter((one) => !(isHeading(one) && holdsNoTasks(one.text)))) {
    const part = isHeading(child) ? partOf(child.text) : null;
    const childCode = codeOf(code, child);
    const inOneLine = part === null ? oneLineArea(child, node.children) : null;
    if (inOneLine !== null) into.add(ofArea(inOneLine, into.open(childCode, nameOf(inOneLine)), kind));
    else if (isArea(child, node.children)) into.add(ofArea(child, into.open(childCode, nameOf(child)), kind));
    else if (part === null) into.add(leaves(child, own(kind), kind, null));
    else if (part.kind === 'general') continue;
    else if (child.children.some((one) => isArea(one, child.children))) ofSection(child, childCode, part.kind, into);
    else into.add(leaves(child, own(part.kind), part.kind, null));
  }
};

/** The code of the section that an area stands in: 'II' of 'II.1'. */
const sectionOf = (code: string): string => code.slice(0, Math.max(0, code.lastIndexOf('.')));

/** Opens an area once: the same heading in a later section is the same area; two of one section never are. */
const collector = (areas: FoundArea[], items: FoundItem[]): Collector => ({
  open: (code, name) => {
    const elsewhere = areas.filter((area) => sectionOf(area.code) !== sectionOf(code));
    const known = areas.find((area) => area.code === code) ?? mostAlike(name, elsewhere, (area) => area.name, 0.85);
    if (known) return known.code;
    areas.push({ code, name });
    return code;
  },
  add: (more) => void items.push(...more),
});

interface Section {
  readonly node: OutlineNode;
  readonly code: string;
  readonly kind: Kind;
}

/** Sections that list targets or tasks, looked for inside "Phần thứ hai", "B." and other headings that only hold them. */
const listedSections = (nodes: readonly OutlineNode[], parent: string, isPurpose: boolean): Section[] =>
  nodes.filter(isHeading).flatMap((node): Section[] => {
    const code = codeOf(parent, node);
    const kind = sectionKind(node.text);
    if (kind === 'duties' || partOf(node.text)?.kind === 'general') return [];
    // The aims under "Mục đích, yêu cầu" are not targets, unless they are called so.
    const isAim = isPurpose && kind === 'targets' && !isMeasured(node.text);
    if (kind === null || kind === 'other' || isAim)
      return listedSections(node.children, code, isPurpose || kind === 'other');
    return [{ node, code, kind }];
  });

/** Every target bullet and task of the plan with the area it stands in. Areas are numbered as the tasks have them. */
export const planItems = (roots: readonly OutlineNode[]): FoundItems => {
  const areas: FoundArea[] = [];
  const items: FoundItem[] = [];
  const into = collector(areas, items);
  const sections = listedSections(roots, '', false);
  const tasksFirst = [
    ...sections.filter((one) => one.kind !== 'targets'),
    ...sections.filter((one) => one.kind === 'targets'),
  ];
  for (const { node, code, kind } of tasksFirst) ofSection(node, code, kind, into);
  return { areas, items };
};
