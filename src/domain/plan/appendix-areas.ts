import { mostAlike } from './likeness';

export interface AppendixArea {
  readonly code: string;
  readonly name: string;
}

const LIKE_ENOUGH = 0.6;

/**
 * Section rows by the plan's own codes where the names fit, else by their own numbers, each code once: `before` are the
 * areas of the tables before this one in the file, which may count from the start again.
 */
export const areaCodes = (known: readonly AppendixArea[], before: readonly AppendixArea[] = []) => {
  const areas: AppendixArea[] = [...before];
  return {
    areas,
    open: (label: string, name: string): string => {
      const area = mostAlike(name, known, (one) => one.name, LIKE_ENOUGH);
      const same = areas.find((one) => one.code === area?.code || one.name === name);
      if (same) return same.code;
      const wanted = area?.code ?? (label === '' ? String(areas.length + 1) : label);
      const code = areas.some((one) => one.code === wanted) ? `${wanted}-${areas.length + 1}` : wanted;
      areas.push({ code, name: area?.name ?? name });
      return code;
    },
  };
};
