const DAY = String.raw`(?:ngày\s+)?\d{1,2}(?:\/\d{1,2}\/\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})`;
const WHEN = new RegExp(
  String.raw`(?<!\p{L})(?:(?:chậm nhất(?: là)?(?: trước| trong| đến)?|trước|trong|đến hết)\s+(?:${DAY}|tháng\s+\d{1,2}\/\d{4}|quý\s+[IV]+\/\d{4}))`,
  'giu',
);

/** The deadline in an order's own words ("trước ngày 30/4/2025"), as written; null where it names none, or several. */
export const dayOfOrder = (text: string): string | null => {
  const [first, ...more] = [...text.matchAll(WHEN)].map(([said]) => said);
  return first === undefined || more.length > 0 ? null : first;
};
