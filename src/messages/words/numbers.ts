import type { Rate } from '../../domain/report/figures';

/** Figures as Vietnamese documents write them: a comma before decimals, a point between thousands. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

/** A count in running text: "02", "57", "1.204". Below ten with a leading zero, as offices write so that none is added. */
export const inText = (value: number): string => (value > 0 && value < 10 ? `0${value}` : grouped(value));

/** "02 nhiệm vụ". */
export const counted = (value: number, noun: string): string => `${inText(value)} ${noun}`;

/** "35,1%"; a dash where there is nothing to count. */
export const percentText = (rate: Rate): string =>
  rate.percent === null ? '-' : `${String(rate.percent).replace('.', ',')}%`;

/** "a", "a và b", "a, b và c". */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} và ${items.at(-1) ?? ''}`;

/** "1.250.000.000 đồng". */
export const moneyText = (amount: number): string =>
  `${String(Math.round(amount)).replace(/\B(?=(\d{3})+(?!\d))/g, '.')} đồng`;
