import { FACT_KEYS, factValue } from '../domain/report/facts';
import { FACT_WORDS, factsWords, factText } from '../messages/report/facts';
import type { FactsTold } from '../ports/facts';
import type { Workbook } from '../ports/plan-workbooks';
import { writeWorkbook } from './write-workbook';

/** The facts as a workbook: the figures on one sheet, the rule of each on another. */
export const factsWorkbook = async ({ plan, period, agencies }: FactsTold): Promise<Workbook> => {
  const empty = FACT_KEYS.map(() => '');
  const figures = [
    [factsWords.title, ...empty],
    [`${plan.title}. ${factsWords.heading(period)}`, ...empty],
    [factsWords.agency, ...FACT_KEYS.map((key) => FACT_WORDS[key].name)],
    ...agencies.map((row) => [row.name, ...FACT_KEYS.map((key) => factText(key, factValue(row, key)))]),
  ];
  const rules = [
    [factsWords.figure, factsWords.rule],
    ...FACT_KEYS.map((key) => [FACT_WORDS[key].name, FACT_WORDS[key].rule]),
  ];
  const bytes = await writeWorkbook([
    { name: factsWords.nav, table: figures, headings: [2] },
    { name: factsWords.rules, table: rules, headings: [0] },
  ]);
  return { name: factsWords.file(period), bytes };
};
