import { roleText } from '../notices/notice-form';

interface Done {
  readonly done: number;
  readonly total: number;
}

/** "Chủ trì: 21/30 xong": how far those who share a role have come. */
const ofRole = (role: keyof typeof roleText, { done, total }: Done): string => {
  const word = roleText[role];
  return `${word.charAt(0).toLocaleUpperCase('vi')}${word.slice(1)}: ${done}/${total} xong`;
};

/** Of a group that leads together, and of those who coordinate; a single lead is told by the task itself. */
export const rollUp = (leads: Done, coordinating: Done): readonly string[] => [
  ...(leads.total > 1 ? [ofRole('lead', leads)] : []),
  ...(coordinating.total > 0 ? [ofRole('coordinating', coordinating)] : []),
];
