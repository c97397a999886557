import type { Intention } from './scene';

const ACCEPTS = /^(\d+) nhận$/;

/** Several acceptances typed at one moment are one message, as people do it: "3, 5 và 7 nhận". */
export const joinAcceptances = (own: readonly Intention[]): readonly Intention[] => {
  const accepts = own.filter((one) => ACCEPTS.test(one.text));
  const [first] = accepts;
  if (!first || accepts.length === 1) return own;
  const numbers = accepts.map((one) => ACCEPTS.exec(one.text)?.[1] ?? '');
  const text = `${numbers.slice(0, -1).join(', ')} và ${numbers.at(-1)} nhận`;
  return [{ ...first, text }, ...own.filter((one) => !accepts.includes(one))];
};
