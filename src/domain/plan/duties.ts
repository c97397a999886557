import { fold } from '../text/fold';
import { joinWrapped } from './join-wrapped';
import type { OutlineNode } from './outline';
import { isDutyPart, sectionKind } from './section-words';

export interface FoundDuty {
  /** The agencies as the heading prints them, without closing colon. */
  readonly holder: string;
  readonly text: string;
}

const wholeText = (node: OutlineNode): string => joinWrapped([node.text, node.body]).trim();
const asHolder = (text: string): string =>
  text.replace(/^(?:Giao|Đề nghị|Yêu cầu|Trách nhiệm của|Đối với)\s+/u, '').replace(/[:.;,\s]+$/, '');

/** Words that a duty begins with: what stands before them on a heading's line is who does it. */
const DUTY_VERB =
  /(?:\s(?=là (?:cơ quan|đơn vị|đầu mối))|(?<!Ban)\s(?=chỉ đạo\s))|\s(?=(?:có trách nhiệm|giúp|gửi|báo cáo|triển khai|rà soát|cập nhật|tham gia|đề xuất|cân đối|bảo đảm|đảm bảo|chịu trách nhiệm|chủ trì|chủ động|phối hợp|theo dõi|tham mưu|căn cứ|tổ chức|hướng dẫn|thực hiện|xây dựng|tăng cường|tiếp tục|bố trí|thẩm định|đôn đốc|kiểm tra)[\s,])/u;

/** "Sở Nội vụ: chủ trì …" and "Sở Nội vụ chủ trì …" as who and what; the whole as the holder when it is a bare name. */
const splitHolder = (text: string): { readonly holder: string; readonly rest: string } => {
  const colon = text.indexOf(':');
  if (colon > 0 && text.slice(0, colon).split(' ').length <= 40) {
    return { holder: asHolder(text.slice(0, colon)), rest: text.slice(colon + 1).trim() };
  }
  const verb = DUTY_VERB.exec(text);
  if (verb === null) return { holder: asHolder(text), rest: '' };
  return { holder: asHolder(text.slice(0, verb.index)), rest: text.slice(verb.index).trim() };
};

/** Items below a heading; one that only opens its sub-items ("…, gồm:") lends them its words. */
const itemsBelow = (node: OutlineNode): string[] =>
  node.children.flatMap((child) => (child.children.length === 0 ? [wholeText(child)] : itemsBelow(child)));

/** "9. Trong quá trình thực hiện …" closes the list; it binds nobody by name. */
const isClosing = (node: OutlineNode): boolean => /^trong qua trinh/.test(fold(node.text));

const dutiesOf = (node: OutlineNode): FoundDuty[] => {
  const { holder, rest } = splitHolder(node.text);
  const own = joinWrapped([rest, node.body]).trim();
  const onlyOpens = own === '' || (node.children.length > 0 && own.endsWith(':'));
  return [...(onlyOpens ? [] : [own]), ...itemsBelow(node)]
    .filter((text) => text !== '')
    .map((text) => ({ holder, text }));
};

/** Paragraphs without marks: each sentence that says who and what; others go on with the one before. */
const dutiesInText = (body: string): FoundDuty[] => {
  const duties: FoundDuty[] = [];
  for (const sentence of body.split(/(?<=[.;])\s+(?=\p{Lu})/u)) {
    const { holder, rest } = splitHolder(sentence);
    const last = duties.at(-1);
    if (rest !== '') duties.push({ holder, text: rest });
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
    if (node.children.length === 0) return dutiesInText(node.body);
    return node.children.filter((child) => !isClosing(child)).flatMap(dutiesOf);
  });
