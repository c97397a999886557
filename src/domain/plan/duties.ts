import { fold } from '../text/fold';
import { joinWrapped } from './join-wrapped';
import type { OutlineNode } from './outline';
import { isDutyPart, sectionKind } from './section-words';
import { whoDoesWhat } from './who-does-what';

export interface FoundDuty {
  /** The agencies as the heading prints them, without closing colon. */
  readonly holder: string;
  readonly text: string;
  /** The document's lines that it stands on. */
  readonly lines: readonly number[];
}

const wholeText = (node: OutlineNode): string => joinWrapped([node.text, node.body]).trim();

/** Items below a heading; one that only opens its sub-items ("…, gồm:") lends them its words. */
const itemsBelow = (node: OutlineNode): Omit<FoundDuty, 'holder'>[] =>
  node.children.flatMap((child) =>
    child.children.length === 0 ? [{ text: wholeText(child), lines: child.lines }] : itemsBelow(child),
  );

/** "9. Trong quá trình thực hiện …" closes the list; it binds nobody by name. */
const isClosing = (node: OutlineNode): boolean => /^trong qua trinh/.test(fold(node.text));

/** Who does it is not told by the words: the duty stands with all of them, and nobody is bound. */
const NOBODY = '';

const dutiesOf = (node: OutlineNode): FoundDuty[] => {
  const said = whoDoesWhat(node.text);
  const { holder, rest } = said ?? { holder: NOBODY, rest: node.text };
  const own = joinWrapped([rest, node.body]).trim();
  const onlyOpens = own === '' || (node.children.length > 0 && own.endsWith(':'));
  return [...(onlyOpens ? [] : [{ text: own, lines: node.lines }]), ...itemsBelow(node)]
    .filter(({ text }) => text !== '')
    .map((item) => ({ holder, ...item }));
};

/** Paragraphs without marks: each sentence that says who and what; others go on with the one before. */
const dutiesInText = ({ body, lines }: OutlineNode): FoundDuty[] => {
  const duties: FoundDuty[] = [];
  for (const sentence of body.split(/(?<=[.;])\s+(?=\p{Lu})/u)) {
    const { holder, rest } = whoDoesWhat(sentence) ?? { holder: NOBODY, rest: '' };
    const last = duties.at(-1);
    if (rest !== '') duties.push({ holder, text: rest, lines });
    else if (last !== undefined) duties[duties.length - 1] = { ...last, text: `${last.text} ${sentence}` };
  }
  return duties;
};

/**
 * The duties of "Tổ chức thực hiện", wherever it stands: one for each item, a heading without items being one. Among
 * tasks only a heading that says so in so many words: "Nâng cao trách nhiệm người đứng đầu" is work to be done.
 */
export const planDuties = (roots: readonly OutlineNode[], amongTasks = false): readonly FoundDuty[] =>
  roots.flatMap((node) => {
    const kind = sectionKind(node.text);
    if (amongTasks ? !isDutyPart(node.text) : kind !== 'duties') {
      const below = node.children.filter((child) => child.mark.kind !== 'bullet');
      return planDuties(below, amongTasks || kind === 'tasks' || kind === 'both');
    }
    if (node.children.length === 0) return dutiesInText(node);
    return node.children.filter((child) => !isClosing(child)).flatMap(dutiesOf);
  });
