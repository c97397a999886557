import { isSeparator, isSmallTalk, type Item, type ItemTag } from './item';

/** A stretch between commas and full stops. */
export interface Part {
  readonly items: readonly Item[];
  readonly asked: boolean; // ends with a question mark
  readonly closed: boolean; // ends with a full stop, a line end or a question mark
}

/** What is said of one task, or of several at once ("3 và 5 xong"). */
export interface Clause {
  readonly tasks: readonly number[];
  readonly rough: boolean;
  readonly parts: readonly Part[];
}

interface Group {
  readonly from: number;
  readonly to: number;
  readonly tasks: readonly number[];
  readonly rough: boolean;
}

const PREDICATES: ReadonlySet<ItemTag> = new Set<ItemTag>([
  'ask',
  'acknowledge',
  'complete',
  'did',
  'sent',
  'working',
  'pending',
  'extend',
  'stuck',
  'lack',
  'late',
  'decline-ask',
  'decline-fact',
  'percent',
  'not-yet',
  'question',
]);
const isPredicate = (one: Item): boolean => PREDICATES.has(one.tag);

const opensPart = (items: readonly Item[], at: number): boolean => {
  if (items[at]?.tag !== 'contrast' && items[at]?.tag !== 'but') return false;
  const next = items.slice(at + 1).find((one) => !isSmallTalk(one));
  // "… của Sở GTVT đã xong rồi mà đơn vị mình thì xin đến 20/10"
  return next?.tag === 'task' || (items[at + 1]?.tag === 'own-office' && next?.tag === 'ask');
};

const LINKS: ReadonlySet<ItemTag> = new Set<ItemTag>(['and', 'comma', 'particle']);

/** The index just after a list of tasks that begins here. */
const endOfList = (items: readonly Item[], at: number): number => {
  let end = at + 1;
  for (;;) {
    let next = end;
    while (next < end + 2 && LINKS.has(items[next]?.tag ?? 'word')) next += 1;
    if (items[next]?.tag !== 'task') return end;
    end = next + 1;
  }
};

/** Something is said both before and after the list: "nhận 3, 5 xong", "đã xong 3 và 5 chưa". */
const isTornApart = (items: readonly Item[], at: number, end: number): boolean => {
  const before = items[at - 1];
  const after = items.slice(end).find((one) => !isSmallTalk(one) && one.tag !== 'done-already');
  return before !== undefined && isPredicate(before) && after !== undefined && isPredicate(after);
};

/** Lists of tasks as one item each, so that their commas no longer divide. */
const gatherLists = (items: readonly Item[]): readonly Item[] => {
  const out: Item[] = [];
  for (let at = 0; at < items.length;) {
    const one = items[at] as Item;
    if (one.tag !== 'task') {
      out.push(one);
      at += 1;
      continue;
    }
    let end = items[at - 1]?.tag === 'except' ? at + 1 : endOfList(items, at);
    const torn = end - at > 1 && isTornApart(items, at, end);
    // After a comma the last number begins a new thought; after "và" nobody can tell.
    const detached = torn && items[end - 2]?.tag === 'comma';
    if (detached) end -= 2;
    const tasks = items.slice(at, end).filter((next) => next.tag === 'task');
    out.push({
      ...one,
      to: (items[end - 1] as Item).to,
      values: [...new Set(tasks.flatMap((next) => next.values))],
      rough: (torn && !detached) || tasks.some((next) => next.rough),
    });
    at = end;
  }
  return out;
};

const splitParts = (items: readonly Item[]): readonly Part[] => {
  const parts: Part[] = [];
  let current: Item[] = [];
  const close = (asked: boolean, closed: boolean): void => {
    if (current.length > 0) parts.push({ items: current, asked, closed });
    current = [];
  };
  items.forEach((one, at) => {
    if (isSeparator(one)) close(one.tag === 'question-mark', one.tag !== 'comma');
    else {
      if (opensPart(items, at)) close(false, false);
      current.push(one);
    }
  });
  close(false, true);
  return parts;
};

const groupsIn = (items: readonly Item[]): readonly Group[] =>
  items.flatMap((one, at) =>
    one.tag === 'task'
      ? [{ from: at, to: at + 1, tasks: one.values, rough: one.rough || items[at - 1]?.tag === 'wait' }]
      : [],
  );

/** One part that speaks of several tasks, cut where the next task begins, or after each when the verbs come first. */
const splitByTask = (part: Part, groups: readonly Group[]): readonly Clause[] => {
  const { items } = part;
  const firstFrom = groups[0]?.from ?? 0;
  const lastTo = groups[groups.length - 1]?.to ?? items.length;
  const told = items.slice(lastTo).some((one) => isPredicate(one) || one.tag === 'date');
  const verbsFirst = items.slice(0, firstFrom).some(isPredicate) && !told;
  return groups.map((group, i) => {
    const from = i === 0 ? 0 : verbsFirst ? (groups[i - 1]?.to ?? 0) : group.from;
    const isLast = i === groups.length - 1;
    const to = isLast ? items.length : verbsFirst ? group.to : (groups[i + 1]?.from ?? items.length);
    return { tasks: group.tasks, rough: group.rough, parts: [{ ...part, items: items.slice(from, to) }] };
  });
};

/** Of what was said in earlier sentences before any task, only what could change the meaning stays. */
const MATTERS: ReadonlySet<ItemTag> = new Set<ItemTag>([
  'complete',
  'extend',
  'not-yet',
  'not',
  'retract',
  'condition',
]);
const keptPrefix = (prefix: readonly Part[], clause: Clause | undefined): readonly Part[] => {
  const speaks = clause?.parts.some((part) => part.items.some(isPredicate)) ?? false;
  return prefix.filter((part) => !part.closed || !speaks || part.items.some((one) => MATTERS.has(one.tag)));
};

/** The message by what is said of which task; one clause without tasks when no number is given. */
export const splitClauses = (items: readonly Item[]): readonly Clause[] => {
  const clauses: Clause[] = [];
  let prefix: readonly Part[] = [];
  for (const part of splitParts(gatherLists(items))) {
    const groups = groupsIn(part.items);
    const last = clauses[clauses.length - 1];
    if (groups.length === 0 && !last) prefix = [...prefix, part];
    else if (groups.length === 0 && last) clauses[clauses.length - 1] = { ...last, parts: [...last.parts, part] };
    else {
      const [first, ...rest] = splitByTask(part, groups);
      if (first) clauses.push({ ...first, parts: [...keptPrefix(prefix, first), ...first.parts] });
      clauses.push(...rest);
      prefix = [];
    }
  }
  return clauses.length > 0 ? clauses : [{ tasks: [], rough: false, parts: prefix }];
};
