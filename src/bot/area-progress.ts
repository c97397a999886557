import type { Rendered } from '../domain/notice/rendered';
import { fold } from '../domain/text/fold';
import { areaText } from '../messages/chat/area-progress';
import { planLabel } from '../messages/chat/task-lists';
import type { AreaRow, TaskViews } from '../ports/task-views';
import type { Turn } from './turn';

const plain = (text: string): Rendered => ({ text, buttons: [] });

/** "3" is the third, or the one whose code ends so ("II.3"); words are looked for in the names. */
const areasMeant = (rows: readonly AreaRow[], asked: string): readonly AreaRow[] => {
  const wanted = fold(asked).replace(/^(?:so|thu|ve) /u, '');
  const byCode = rows.filter(({ code }) => fold(code) === wanted || fold(code).endsWith(`.${wanted}`));
  if (byCode.length > 0) return byCode;
  const placed = /^\d{1,2}$/u.test(wanted) ? rows[Number(wanted) - 1] : undefined;
  return placed ? [placed] : rows.filter(({ name }) => fold(name).includes(wanted));
};

/** "tiến độ lĩnh vực 3", "tiến độ lĩnh vực thể chế"; without a name all of them. The newest plan is meant. */
export const areaProgress = async (
  asked: string | null,
  views: Pick<TaskViews, 'plans' | 'byArea'>,
  { nowMs }: Pick<Turn, 'nowMs'>,
): Promise<Rendered> => {
  const plans = await views.plans();
  const newest = [...plans].sort((a, b) => b.year - a.year)[0];
  if (!newest) return plain(areaText.noPlan);
  const say = (text: string): Rendered => plain(plans.length > 1 ? `${areaText.of(planLabel(newest))}\n${text}` : text);
  const rows = await views.byArea(newest.id, nowMs);
  if (asked === null) return say(areaText.all(rows, areaText.example));
  const meant = areasMeant(rows, asked);
  return say(meant.length === 0 ? areaText.unknown(rows) : meant.map(areaText.one).join('\n\n'));
};
