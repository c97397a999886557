import { startsWithActor } from './actors';
import { dayOfOrder } from './order-day';
import { joinWrapped } from './join-wrapped';
import type { OutlineNode } from './outline';
import type { FoundArea, FoundItem, FoundItems } from './found-items';
import type { PlanLine } from './plan-lines';
import type { StatedCells } from './stated-cells';
import { givesWork, helpersIn, startsWithVerb, whoDoesWhat, type WhoDoesWhat } from './who-does-what';

const wholeText = (node: OutlineNode): string => joinWrapped([node.text, node.body]).trim();
const nameOf = (node: OutlineNode): string => node.text.replace(/[:.;\s]+$/, '');

/** "Về cải cách thể chế: giao …": what the order is about. */
const TOPIC = /^Về [^:.;]{3,150}:\s*/u;

const orderIn = (text: string): WhoDoesWhat | null =>
  startsWithActor(text) || givesWork(text) ? whoDoesWhat(text) : null;

/** What an order says of its task beside its words: who leads, who helps, the one day that it names. */
const cellsOf = (holder: string | null, text: string): StatedCells => {
  const [coordinating, deadline] = [helpersIn(text), dayOfOrder(text)];
  return {
    ...(holder === null ? {} : { lead: holder }),
    ...(coordinating === null ? {} : { coordinating }),
    ...(deadline === null ? {} : { deadline }),
  };
};

interface Under {
  readonly area: string;
  readonly holder: string | null;
  readonly group: string | null;
}

const itemOf = (text: string, { area, holder, group }: Under, lines: readonly number[]): FoundItem => ({
  ...{ kind: 'tasks', area, text, group, lines },
  stated: cellsOf(holder, text),
});

/** The sentences of one paragraph, each that orders somebody as its own item; the others go with the one before. */
const ordersInText = (text: string, under: Under, lines: readonly number[]): FoundItem[] => {
  const items: FoundItem[] = [];
  let opening = '';
  for (const sentence of text.replace(TOPIC, '').split(/(?<=[.;])\s+(?=\p{Lu})/u)) {
    const order = orderIn(sentence);
    const last = items.at(-1);
    if (order !== null && order.rest !== '')
      items.push(itemOf(`${opening}${order.rest}`, { ...under, holder: order.holder }, lines));
    else if (last !== undefined) items[items.length - 1] = { ...last, text: `${last.text} ${sentence}` };
    else opening += `${sentence} `;
    if (items.length > 0) opening = '';
  }
  const isWork = opening !== '' && (under.holder !== null || startsWithVerb(opening));
  return isWork ? [itemOf(opening.trim(), under, lines)] : items;
};

/** The orders below a heading. Under the name of an agency every item is its own; else those that say who, or to do. */
const ordersBelow = (node: OutlineNode, under: Under): FoundItem[] => {
  const order = orderIn(node.text);
  if (node.children.length === 0) {
    const isBare = order?.rest === '' && node.body !== '';
    return isBare
      ? ordersInText(node.body, { ...under, holder: order.holder }, node.lines)
      : ordersInText(wholeText(node), under, node.lines);
  }
  const holder = order?.holder ?? under.holder;
  const own = joinWrapped([order === null ? '' : order.rest, node.body]).trim();
  const isItem = order !== null && own !== '' && !own.endsWith(':');
  const group = order !== null && order.rest === '' ? null : wholeText(node);
  return [
    ...(isItem ? [itemOf(own, { ...under, holder }, node.lines)] : []),
    ...node.children
      .flatMap((child) => ordersBelow(child, { ...under, holder, group: isItem ? null : group }))
      .map((item) => (item.group === null ? item : { ...item, lines: [...node.lines, ...item.lines] })),
  ];
};

/** Headings of a section that are all names of agencies: each leads what stands below it. */
export const isByAgency = (nodes: readonly OutlineNode[]): boolean =>
  nodes.length > 1 &&
  nodes.every(
    (node) =>
      node.mark.kind !== 'bullet' && (node.children.length > 0 || node.body !== '') && orderIn(node.text)?.rest === '',
  );

/** The tasks of a section whose headings are agencies. */
export const tasksByAgency = (nodes: readonly OutlineNode[], area: string): readonly FoundItem[] =>
  nodes.flatMap((node) => ordersBelow(node, { area, holder: null, group: null }));

/** Sections of a directive or of conclusions that tell how things stand. */
const TELLS = /^(?:đánh giá|(?:về )?(?:tình hình|kết quả|thực trạng)|nhận định|ưu điểm|hạn chế|tồn tại|thành phần)/iu;

const WHOLE_AREA = 'I';

/**
 * The tasks that a directive, the conclusions of a meeting or an urgent message gives: sections by subject are areas,
 * all else belongs to the document itself, by its title. `head`: its paragraphs where it has no marks at all.
 */
export const planOrders = (roots: readonly OutlineNode[], head: readonly PlanLine[], title: string): FoundItems => {
  const ofAll = roots.some(({ mark }) => mark.label === WHOLE_AREA) ? 'NV' : WHOLE_AREA;
  const areas: FoundArea[] = [];
  const items: FoundItem[] = [];
  const add = (area: FoundArea, more: readonly FoundItem[]): void => {
    if (more.length > 0 && !areas.some(({ code }) => code === area.code)) areas.push(area);
    items.push(...more);
  };
  for (const node of roots.filter(({ text }) => !TELLS.test(text))) {
    const isSubject = node.children.length > 0 && orderIn(node.text) === null;
    const area = isSubject ? { code: node.mark.label || ofAll, name: nameOf(node) } : { code: ofAll, name: title };
    const under = { area: area.code, holder: null, group: null };
    add(area, isSubject ? node.children.flatMap((child) => ordersBelow(child, under)) : ordersBelow(node, under));
  }
  if (roots.length === 0)
    for (const { text, at } of head)
      add({ code: ofAll, name: title }, ordersInText(text, { area: ofAll, holder: null, group: null }, [at]));
  return { areas, items };
};
