import type { Item } from './item';
import { reading, type Reading } from './reading';
import { hasTag, itemsOf, keyOf, type View } from './view';

/** "từ 50% lên 70%": the last figure stands. */
const climbs = (items: readonly Item[], values: readonly number[]): boolean =>
  new Set(values).size === 2 && (values[0] ?? 0) < (values[values.length - 1] ?? 0) && hasTag(items, 'word', 'date');

/** "40% chứ không phải 90%", "không phải xong 100%", "tỷ lệ hồ sơ trực tuyến đạt 78%": no figure of this task. */
const isOfOther = (view: View, figure: Item): boolean => {
  const items = view.parts.find((part) => part.items.includes(figure))?.items ?? [];
  const before = items.slice(0, items.indexOf(figure));
  const measured = items.some(
    (one) => one.tag === 'indicator' && (keyOf(view, one) !== 'so voi' || before.includes(one)),
  );
  return hasTag(before.slice(-2), 'not') || measured;
};

const FORMER = /(?:^| )(?:hom no|hom truoc|lan truoc|bua truoc|tuan truoc|thang truoc|ky truoc)(?: |$)/u;

/** "hôm nọ báo 60%": what was reported before. */
const isFormer = (view: View, figure: Item): boolean => {
  const items = view.parts.find((part) => part.items.includes(figure))?.items ?? [];
  const before = items.slice(0, items.indexOf(figure));
  return !hasTag(before, 'percent') && FORMER.test(before.map((one) => keyOf(view, one)).join(' '));
};

/** What is not the last report's, where another figure is. */
const withoutFormer = (view: View, items: readonly Item[]): readonly Item[] => {
  const kept = items.filter((one) => one.tag !== 'percent' || !isFormer(view, one));
  return hasTag(kept, 'percent') ? kept : items;
};

const LEFT = /(?:^| )con(?: lai)?$/u;

/** The figure said last, counted up where it tells what is left ("còn 20%" is 80% done). */
const lastFigure = (view: View, items: readonly Item[]): { readonly value: number; readonly plain: boolean } => {
  const last = items.map((one) => one.tag).lastIndexOf('percent');
  const stated = items[last]?.values[0] ?? 0;
  const before = keyOf(view, items[last - 1]);
  if (!LEFT.test(before)) return { value: stated, plain: true };
  const next = items[last + 1];
  return {
    value: 100 - stated,
    plain: before.endsWith(' lai') || next?.tag === 'not-yet' || keyOf(view, next) === 'nua',
  };
};

const GROWS = /(?:^| )(?:them|tang|nhich)(?: (?:them|duoc))?$/u;

/** "làm được thêm 10%", "tăng 5%": by so much, and not up to it. */
const isGrowth = (view: View, figure: Item): boolean => {
  const items = view.parts.find((part) => part.items.includes(figure))?.items ?? [];
  const at = items.indexOf(figure);
  const before = items.slice(Math.max(0, at - 2), at).map((one) => keyOf(view, one));
  return GROWS.test(before.join(' '));
};

/** How much is done, in figures. 100% without "xong" may be asking for confirmation: asked back. */
export const readPercent = (view: View): Reading | null => {
  const told = itemsOf(view.parts).filter((one) => one.tag !== 'percent' || !isOfOther(view, one));
  const items = withoutFormer(view, told);
  const grows = items.some((one) => one.tag === 'percent' && isGrowth(view, one));
  const figures = items.filter((one) => one.tag === 'percent' && !isGrowth(view, one));
  if (figures.length === 0) return grows ? reading('progress', true) : null;
  const values = figures.map((one) => one.values[0] ?? 0);
  const ranged = figures.some((one) => one.values.length > 1); // "60-70%"
  const clear = !ranged && !grows && (new Set(values).size === 1 || climbs(items, values));
  const { value, plain } = lastFigure(
    view,
    items.filter((one) => one.tag !== 'percent' || figures.includes(one)),
  );
  const sure = clear && plain && value < 100 && !hasTag(items, 'retract', 'condition');
  return reading('progress', sure, { percent: value >= 0 && value <= 100 ? value : null });
};
