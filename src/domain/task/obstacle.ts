import { fold } from '../text/fold';
import type { Habits } from './policy';
import type { AssignmentState, ObstacleKind, ObstacleState, TaskState } from './state';

export const OBSTACLE_KINDS = [
  'funding',
  'institution',
  'staff',
  'technology',
  'coordination',
  'other',
] as const satisfies readonly ObstacleKind[];

/** Words by which officials name the kind of an obstacle, without diacritics; the first kind that fits is taken. */
const WORDS: readonly (readonly [ObstacleKind, RegExp])[] = [
  ['funding', /\b(kinh phi|tien|du toan|ngan sach|von|giai ngan|thanh toan)\b/],
  ['staff', /\b(nhan su|nhan luc|thieu nguoi|bien che|can bo|con nguoi)\b/],
  ['technology', /\b(cong nghe|phan mem|he thong|mang|may tinh|may chu|thiet bi|ket noi|du lieu|duong truyen)\b/],
  ['institution', /\b(the che|quy dinh|huong dan|nghi dinh|thong tu|van ban|phap ly|chua ban hanh)\b/],
  ['coordination', /\b(phoi hop|cho so|cho y kien|chua tra loi|chua gui|chua co y kien|chua cung cap)\b/],
];

/** The kind that a text speaks of; `other` when no word tells. */
export const obstacleKindOf = (text: string): ObstacleKind => {
  const plain = fold(text);
  return WORDS.find(([, words]) => words.test(plain))?.[0] ?? 'other';
};

/** Nobody has answered it yet, below or above. */
export const isUnanswered = (one: ObstacleState): boolean => one.state !== 'answered';

export const unanswered = ({ obstacles }: Pick<AssignmentState, 'obstacles'>): readonly ObstacleState[] =>
  obstacles.filter(isUnanswered);

/** The obstacle of a part with this number; without one the last that was raised, as older logs mean it. */
export const obstacleOf = (
  { obstacles }: Pick<AssignmentState, 'obstacles'>,
  no: number | undefined,
): ObstacleState | undefined => (no === undefined ? obstacles.at(-1) : obstacles.find((one) => one.no === no));

const PROPOSAL = /(?:[.;,:–-]\s*|\s)(?:kiến nghị|kien nghi|đề xuất|de xuat)\s*:?\s+(.+)$/isu;

/** "thiếu kinh phí, đề xuất bổ sung 50 triệu": what keeps one, and what one proposes. */
export const splitProposal = (text: string): { readonly text: string; readonly proposal: string | null } => {
  const found = PROPOSAL.exec(text);
  const proposal = found?.[1]?.trim() ?? '';
  const before = found === null ? '' : text.slice(0, found.index).trim();
  return proposal === '' || before === '' ? { text: text.trim(), proposal: null } : { text: before, proposal };
};

/**
 * The agency that is asked to resolve an obstacle: by the policy for its kind, where that says so the one it concerns.
 * Never the agency that has it: then Sở Nội vụ, and for that one the office of UBND tỉnh.
 */
export const resolverOf = (
  state: TaskState,
  part: AssignmentState,
  habits: Habits,
  kind: ObstacleKind,
  concerned: string | null,
): string => {
  // What an agency gave to its own people it also helps with.
  if (part.giver !== undefined) return part.giver;
  const named = habits.obstacles[kind];
  const wanted = named === 'standing' ? null : named === 'concerned' ? concerned : named;
  return (
    [wanted, state.standingAgency, state.office].find((one) => one !== null && one !== part.agency) ??
    state.standingAgency
  );
};
