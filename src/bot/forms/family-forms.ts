import type { Receiver } from '../../domain/family/acts';
import { assigneeOf } from '../../domain/task/assignee';
import { ownParts } from '../../domain/task/offers';
import { isClosed } from '../../domain/task/status';
import { answers } from '../../messages/chat/bot-answers';
import { faultText } from '../../messages/acts/faults';
import { readAskedDate } from '../asked-date';
import { leadingAgency } from '../leading-agency';
import { namedPerson } from '../named-person';
import { act, ask, say, type Resolution } from '../resolution';
import type { ActForm, Asked } from './form';

const DAY =
  /(?:^|\s)(?:(?:đến|den|trước|truoc|hạn|han)(?:\s+(?:ngày|ngay))?\s+)?(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)(?=[\s,;:]|$)/iu;

/** "đến 30/6 Nghị định 45": the day, and the words without it. */
const read = ({ wish, today }: Asked): { readonly date: string | null; readonly text: string } => {
  const said = wish.text ?? '';
  const found = wish.date === null ? DAY.exec(said) : null;
  if (found === null) return { date: wish.date, text: said.trim() };
  const text = `${said.slice(0, found.index)} ${said.slice(found.index + found[0].length)}`;
  return {
    date: readAskedDate(`đến ${found[1]}`, today).date,
    text: text.replace(/^[\s,;:.–-]+|\s+/gu, ' ').trim(),
  };
};

const condition = (asked: Asked): Resolution => {
  const { state } = asked;
  const lead = state.assignments.find((one) => one.role === 'lead' && !isClosed(one)) ?? state.assignments[0];
  if (lead === undefined) return say(faultText({ code: 'unknown-assignment' }, state.number));
  const { date, text } = read(asked);
  const waits = state.condition !== null && state.condition.metAtMs === null;
  if (waits && date === null) return ask('date', answers.askConditionDate(state.number));
  if (waits && text === '') return ask('text', answers.askConditionNote(state.number));
  return act(state, { kind: 'state-condition', assignment: lead.id, due: date ?? '', note: text });
};

const FOR = /^\s*cho\s+/iu;

/**
 * "cho UBND xã Tân Trường: rà soát …", "cho đồng chí Lê Mẫu Bình rà soát …": to whom, and what. Who is not named by
 * "cho" is the agency's own focal official.
 */
const readReceiver = (
  words: string,
  own: string,
  { catalogue, people }: Asked,
): { readonly receiver: Receiver; readonly title: string } => {
  const nobody = { receiver: { agency: own, upper: null, person: null }, title: words };
  if (!FOR.test(words)) return nobody;
  const said = words.replace(FOR, '');
  const { found, rest } = namedPerson(
    said,
    people.filter((one) => one.posts.some((held) => held.agency === own)),
  );
  const [person] = found;
  if (found.length === 1 && person)
    return { receiver: { agency: own, upper: null, person: assigneeOf(person) }, title: rest };
  const named = leadingAgency(said, catalogue);
  return named.code === null
    ? nobody
    : { receiver: { agency: named.code, upper: null, person: null }, title: named.rest };
};

const subtask = (asked: Asked): Resolution => {
  const { state, actor } = asked;
  const own = ownParts(state, actor);
  const part = own.find((one) => !isClosed(one)) ?? own[0];
  if (part === undefined) return say(faultText({ code: 'no-right', needs: ['part-official'] }, state.number));
  const { date, text } = read(asked);
  if (date === null) return ask('date', answers.askSubtaskDate(state.number));
  const { receiver, title } = readReceiver(text, part.agency, asked);
  if (title === '') return ask('text', answers.askSubtaskTitle(state.number));
  return act(state, { kind: 'add-subtask', assignment: part.id, title, due: date, receiver });
};

/** What makes a family of a task, or lets its date run. */
export const FAMILY_FORMS: Readonly<Record<'condition' | 'subtask', ActForm>> = {
  condition: { verbs: 'dieu kien', own: false, resolve: condition },
  subtask: { verbs: 'giao tiep', own: false, namesPerson: true, resolve: subtask },
};
