const STEPS: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 4 → 'IV': the number of a section row. */
export const roman = (value: number): string => {
  const [step, sign] = STEPS.find(([one]) => one <= value) ?? [0, ''];
  return step === 0 ? '' : sign + roman(value - step);
};
