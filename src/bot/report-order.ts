import type { ReportKind } from '../domain/report/periods';
import { mayReport, officeOf, receiversOf } from '../domain/report/may-report';
import type { Official } from '../domain/directory/official';
import { fold } from '../domain/text/fold';
import { documentText } from '../messages/chat/documents';
import { agencyName } from '../domain/directory/agency-names';
import { leadingAgency } from './leading-agency';
import { namedPerson } from './named-person';
import type { Turn } from './turn';
import { planMeant } from './which-plan';

/** Who asks, the office of UBND tỉnh, or whom these words name. */
export type ReportReceiver =
  { readonly kind: 'oneself' } | { readonly kind: 'office' } | { readonly kind: 'named'; readonly words: string };

/** "gửi báo cáo quý I cho VPUBND". */
export interface ReportOrder {
  /** Null: there is no report for that period. */
  readonly kind: ReportKind | null;
  /** The words that name its plan; '' where none do. */
  readonly plan: string;
  readonly to: ReportReceiver;
}

const PERIODS: readonly (readonly [RegExp, ReportKind | null])[] = [
  [/^thang(?: nay)?$/u, 'month'],
  [/^quy (?:1|i)$/u, 'quarter-1'],
  [/^(?:6|sau) thang(?: dau nam)?$/u, 'half-year'],
  [/^quy (?:3|iii)$/u, 'quarter-3'],
  [/^(?:ca )?nam(?: nay)?$/u, 'year'],
  [/^quy (?:2|ii|4|iv)$/u, null],
];

const ORDER =
  /^(?:(gui|chuyen|lap|xem|xuat) )?bao cao (?:cchc |cai cach hanh chinh )?((?:ca )?nam(?: nay)?|thang(?: nay)?|quy (?:[1-4]|i{1,3}|iv)|(?:6|sau) thang(?: dau nam)?)(?: (?:(?:cua|theo) )?((?:nam )?20\d\d|(?:ke hoach|kh) (?:so )?(?:(?:.+ )?(?:nam )?20\d\d|\d+\/\S+)))?(?: (?:cho|den|toi|len) (.+))?$/u;

/** Something that was done, or a courtesy: a piece of news, not an order. */
const NEWS = /(?:^| )(?:roi|xong|da|chua|hom qua|hom nay)(?: |$)/u;
const ONESELF = /^(?:toi|em|minh|tui)$/u;

/** The last words of a text as they were typed: folding (`plain`) keeps the words apart. */
const typedAs = (folded: string, plain: string, text: string): string => {
  const end = plain.split(' ').length;
  const words = text.trim().split(/\s+/);
  return words
    .slice(end - folded.split(' ').length, end)
    .join(' ')
    .replace(/[.!]+$/u, '');
};

/** Null for what nobody is sent: "xem báo cáo quý I cho Sở Y tế". */
const receiverOf = (
  to: string | undefined,
  sends: boolean,
  words: (folded: string) => string,
): ReportReceiver | null => {
  if (to !== undefined && ONESELF.test(to)) return { kind: 'oneself' };
  if (!sends) return to === undefined ? { kind: 'oneself' } : null;
  return to === undefined ? { kind: 'office' } : { kind: 'named', words: words(to) };
};

/** Reads such an order; null for anything else. */
export const readReportOrder = (text: string): ReportOrder | null => {
  const plain = fold(text)
    .replace(/[.!]+$/u, '')
    .replace(/\s+(?:a|nhe|voi)$/u, '');
  const found = ORDER.exec(plain);
  if (!found || NEWS.test(plain)) return null;
  const [, verb, period = '', plan = '', toWhom] = found;
  const kind = PERIODS.find(([pattern]) => pattern.test(period))?.[1];
  const sends = verb === 'gui' || verb === 'chuyen';
  const to = receiverOf(toWhom, sends, (folded) => typedAs(folded, plain, text));
  if (kind === undefined || to === null) return null;
  return { kind, plan: plan.replace(/^(?=20)/u, 'nam '), to };
};

/** Whom the words name: an agency's receivers, or a person; a sentence when that is not clear. */
const namedReceivers = (words: string, people: readonly Official[], turn: Turn): readonly Official[] | string => {
  const { code, rest } = leadingAgency(words, turn.catalogue);
  if (code !== null && rest === '') {
    const found = receiversOf(code, people);
    return found.length > 0 ? found : documentText.noReceiver(agencyName(turn.catalogue, code));
  }
  const person = namedPerson(words, people);
  return person.found.length === 1 && person.rest === '' ? person.found : documentText.unknownReceiver(words);
};

const receivers = (to: ReportReceiver, people: readonly Official[], turn: Turn): readonly Official[] | string => {
  switch (to.kind) {
    case 'oneself':
      return people.filter((one) => one.id === turn.actor.officialId);
    case 'office':
      return officeOf(people);
    case 'named':
      return namedReceivers(to.words, people, turn);
  }
};

/** Makes the report as of today and sends it on its way. Returns what is said of it. */
export const sendReport = async ({ kind, plan, to }: ReportOrder, turn: Turn): Promise<string> => {
  const { actor, reports, today } = turn;
  if (!mayReport(actor)) return documentText.onlyStanding;
  if (kind === null) return documentText.noSuchPeriod;
  const found = receivers(to, await turn.people(), turn);
  if (typeof found === 'string') return found;
  const meant = await planMeant(plan, false, turn);
  if (typeof meant === 'string') return meant;
  const made = await reports.make({ planId: meant.plan.id, kind, asOf: today }, actor);
  if (!made.ok) return made.error;
  const { id, title } = made.value;
  const own = to.kind === 'oneself';
  const sent = await reports.send(id, { to: found.map((one) => one.id), note: null, urgent: own }, actor);
  if (!sent.ok) return sent.error;
  if (sent.value.length === 0) return `${documentText.already(title)}${meant.told}`;
  if (own) return `${documentText.toYourself(title, today)}${meant.told}`;
  const names = found.filter((one) => sent.value.includes(one.id)).map((one) => `${one.name} (${one.title})`);
  return `${documentText.onItsWay(title, today, names)}${meant.told}`;
};
