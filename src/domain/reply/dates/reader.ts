import type { CivilDate } from '../../calendar/civil-date';
import type { Token } from '../tokenise';
import type { TimeWords } from './period';

/** Reads the words of time that begin exactly at this token, or gives null. */
export type Reader = (tokens: readonly Token[], at: number, today: CivilDate) => TimeWords | null;
