import type { RowCells } from './appendix-rows';
import type { SheetCells } from './sheet-row';

/** A task's cells by what their columns hold. A number that we do not know leaves the office's own. */
export const taskCells = ({ stt, text, ...cells }: RowCells): SheetCells => ({
  ...cells,
  task: text,
  ...(stt === '' ? {} : { stt }),
});
